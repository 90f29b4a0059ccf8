package cn.zhenqing365.roster;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.territory.Areas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three areas that share a night and seven technicians: 张伟 and 李强 in A01, 王磊 and 刘洋 in A02, 陈刚, 杨帆 and 赵军 in A03; a dispatcher, a manager of A01, a leader, an administrator. */
public final class RosterTown {
    public final Map<String, UUID> people = new LinkedHashMap<>();
    private final JdbcClient jdbc;

    private RosterTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static RosterTown build(JdbcClient jdbc, StaffMembers staff, Areas areas) {
        for (var table : List.of("roster_swap_taker", "roster_swap", "roster_request", "roster_cell", "roster_month", "shift", "leave", "technician_skill", "staff_session", "staff_area", "staff", "area", "message"))
            if (exists(jdbc, table)) jdbc.sql("delete from " + table).update();
        var it = new RosterTown(jdbc);
        var people = new People(jdbc);
        people.area("A01", "城东片区", "TOWN", null, "A02", "A03");
        people.area("A02", "城西片区", "TOWN", null, "A01", "A03");
        people.area("A03", "城北片区", "TOWN", null, "A02", "A01");
        it.technician("T01", "张伟", "A01");
        it.technician("T02", "李强", "A01");
        it.technician("T03", "王磊", "A02");
        it.technician("T04", "刘洋", "A02");
        it.technician("T05", "陈刚", "A03");
        it.technician("T06", "杨帆", "A03");
        it.technician("T07", "赵军", "A03");
        it.people.put("黄伟", people.staff("D01", "黄伟", Role.DISPATCHER, "13700000091"));
        it.people.put("陈洁", people.staff("M01", "陈洁", Role.CUSTOMER_MANAGER, "13700000092", "A01"));
        it.people.put("徐磊", people.staff("L01", "徐磊", Role.LEADER, "13700000093"));
        it.people.put("小陈", people.staff("G01", "小陈", Role.AGENT, "13700000094"));
        staff.forget();
        areas.forget();
        return it;
    }

    private void technician(String staffNo, String name, String area) {
        var it = new People(jdbc);
        var id = it.staff(staffNo, name, Role.TECHNICIAN, "137000000" + staffNo.substring(1), area);
        people.put(name, id);
        for (var skill : List.of("S1", "S3")) it.skill(id, skill);
    }

    public UUID id(String name) {
        return people.get(name);
    }

    public List<String> texts(String name) {
        return new ArrayList<>(jdbc.sql("select body from message where to_phone = (select phone from staff where id = ?) order by id").param(id(name)).query(String.class).list());
    }

    private static boolean exists(JdbcClient jdbc, String table) {
        return jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
    }
}
