package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.PaperGateway;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.People;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import cn.zhenqing365.workorder.actions.RecordArrival;
import cn.zhenqing365.workorder.actions.RecordReceipt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An area with two technicians along one road, 2026-11-24, and what tests of the day plan do with them. */
@TestConfiguration
public class ATeam {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Bean
    @Primary
    PaperGateway paper() {
        return new PaperGateway();
    }

    @Bean
    Team team(JdbcClient jdbc, MovableClock clock, TakeReport take, StaffMembers staff, Roster roster, WorkOrders workOrders, AgreeAppointment agree, RecordArrival arrival,
              RecordReceipt receipt, PlanDays plans, cn.zhenqing365.dispatch.plan.store.PlanRulesStore rules) {
        return new Team(jdbc, clock, take, staff, roster, workOrders, agree, arrival, receipt, plans, rules, new HashMap<>());
    }

    public record Team(JdbcClient jdbc, MovableClock clock, TakeReport take, StaffMembers staff, Roster roster, WorkOrders workOrders, AgreeAppointment agree,
                       RecordArrival arrival, RecordReceipt receipt, PlanDays plans, cn.zhenqing365.dispatch.plan.store.PlanRulesStore rules,
                       Map<String, UUID> ids) {

        /** 08:10, nothing open: 李明 (television and broadband) and 王强 (television only) on duty from 8 to 18, 小陈 at the desk, 调度 at the board. */
        void morning() {
            for (var table : new String[] {"plan_wanted", "plan_visit", "plan_change", "day_plan", "late_told", "appointment_hour", "appointment_hold", "appointment", "appointment_day",
                    "phone_reveal", "assignment", "work_part", "work_order", "ticket_report", "business_item", "business_paper", "business_request", "contact", "ticket", "promise_pause",
                    "promise", "idempotent_answer", "message_part", "message", "technician_start", "shift", "leave", "part_movement"}) jdbc.sql("delete from " + table).update();
            clock.set(MovableClock.MORNING);
            clock.set("08:10");
            var people = new People(jdbc);
            if (ids.isEmpty()) {
                ids.put("陈洁", people.staff("2001", "陈洁", Role.CUSTOMER_MANAGER, "18900000201", "A01"));
                people.area("A01", "杨舍城东片区", "TOWN", ids.get("陈洁"));
                ids.put("李明", technician(people, "1001", "李明", "18900000101", "S1", "S2", "S3", "S7"));
                ids.put("王强", technician(people, "1002", "王强", "18900000102", "S1", "S2", "S7"));
                ids.put("小陈", people.staff("3001", "小陈", Role.AGENT, "18900000301"));
                ids.put("调度", people.staff("4001", "调度", Role.DISPATCHER, "18900000401"));
                ids.put("外人", people.staff("4002", "外人", Role.DISPATCHER, "18900000402", "A99"));
            }
            for (var who : List.of("李明", "王强")) for (int day = 0; day < 4; day++) people.shift(ids.get(who), "A01", "DUTY", at(TODAY.plusDays(day), "08:00"), at(TODAY.plusDays(day), "18:00"));
            roster.forget();
        }

        private UUID technician(People people, String no, String name, String phone, String... skills) {
            var id = people.staff(no, name, Role.TECHNICIAN, phone, "A01");
            for (var skill : skills) people.skill(id, skill);
            return id;
        }

        /** The n-th house of the road, kilometres from its beginning; the middle of the area is about house 5. */
        UUID house(int km) {
            var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + km);
            jdbc.sql("""
                    insert into household (id, account_no, customer_name, phone, town, community, building, unit, room, address, area_code, node_code, latitude, longitude,
                        pinyin, initials, address_pinyin, address_initials, updated_at)
                    values (?, ?, '王建国', ?, '杨舍镇', '长路', ?, '1单元', '101室', ?, 'A01', 'N-A01-001', 31.86, ?, '', '', '', '', ?) on conflict (id) do nothing""")
                    .params(id, "8%07d".formatted(km), phone(km), km + "幢", "杨舍镇长路" + km + "幢1单元101室", 120.50 + km * 0.01057, java.sql.Timestamp.from(MovableClock.MORNING)).update();
            return id;
        }

        /** Where somebody's day begins: at a house of the road. */
        void startsAt(String who, int km) {
            jdbc.sql("insert into technician_start (staff_id, latitude, longitude) values (?, 31.86, ?)").params(ids.get(who), 120.50 + km * 0.01057).update();
        }

        static String phone(int km) {
            return "137%08d".formatted(12345000 + km);
        }

        Ticket report(int km, String symptom) {
            var house = house(km);
            return take.take(new Report(house, symptom, null, null, "HOTLINE", phone(km), "王建国", null, clock.instant(), false), staff.find(ids.get("小陈")).orElseThrow()).ticket();
        }

        WorkOrder visit(Ticket ticket) {
            return workOrders.byNumber(ticket.number() + "-1");
        }

        void agreed(Ticket ticket, String from, String until) {
            agree.byCustomer(visit(ticket).id(), new TimeWindow(at(TODAY, from), at(TODAY, until)), Actor.SYSTEM);
        }

        void arrives(String who, Ticket ticket) {
            arrival.record(visit(ticket).id(), by(who), null);
        }

        void receives(String who, Ticket ticket) {
            receipt.record(visit(ticket).id(), by(who), null);
        }

        Actor by(String who) {
            return Actor.staff(ids.get(who), who, Actor.Channel.PHONE_PAGE);
        }

        String holder(Ticket ticket) {
            var id = visit(ticket).technicianId();
            return ids.entrySet().stream().filter(it -> it.getValue().equals(id)).map(Map.Entry::getKey).findFirst().orElse("");
        }

        /** Every day somebody asked for is planned, by this node. */
        void planned() {
            roster.forget();
            plans.knowToday();
            while (plans.planNext()) { }
        }

        void onLeave(String who, String from, String until) {
            new People(jdbc).leave(ids.get(who), at(TODAY, from), at(TODAY, until));
            roster.forget();
        }

        List<String> textsTo(String phone, String purpose) {
            return jdbc.sql("select body from message where to_phone = ? and purpose = ? order by queued_at, id").param(phone).param(purpose).query(String.class).list();
        }

        static Instant at(LocalDate day, String time) {
            return LocalTime.parse(time).atDate(day).atZone(Zones.CHINA).toInstant();
        }
    }
}
