package cn.zhenqing365.testing;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Staff, areas, shifts and leave written straight into a test's database. Everybody's password is {@link #PASSWORD}. */
public final class People {
    public static final String PASSWORD = "好天气-365";
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No areas named: all of them. The login is the staff number. */
    public UUID staff(String staffNo, String name, Role role, String phone, String... areas) {
        var id = Ids.at(MovableClock.MORNING);
        jdbc.sql("insert into staff (id, staff_no, login, name, role, phone, password_hash, all_areas) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, staffNo, staffNo, name, role.name(), phone, HASH, areas.length == 0).update();
        for (var area : areas) jdbc.sql("insert into staff_area (staff_id, area_code) values (?, ?)").params(id, area).update();
        return id;
    }

    public void area(String code, String name, String kind, UUID manager, String... neighbours) {
        jdbc.sql("insert into area (code, name, town, kind, manager_id, neighbours, duty_phone) values (?, ?, '杨舍镇', ?, ?, ?, '051258000000')")
                .params(code, name, kind, manager, neighbours).update();
    }

    public void shift(UUID staff, String area, String kind, Instant from, Instant until) {
        jdbc.sql("insert into shift (id, staff_id, area_code, kind, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.at(from), staff, area, kind, Timestamp.from(from), Timestamp.from(until)).update();
    }

    public void leave(UUID staff, Instant from, Instant until) {
        jdbc.sql("insert into leave (id, staff_id, starts_at, ends_at, reason) values (?, ?, ?, ?, '病假')")
                .params(Ids.at(from), staff, Timestamp.from(from), Timestamp.from(until)).update();
    }

    public void skill(UUID staff, String skill) {
        jdbc.sql("insert into technician_skill (staff_id, skill) values (?, ?)").params(staff, skill).update();
    }
}
