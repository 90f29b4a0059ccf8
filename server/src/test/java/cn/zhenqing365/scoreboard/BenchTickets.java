package cn.zhenqing365.scoreboard;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.testing.People;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tickets of a town of 24 areas, 120 technicians and 300,000 households, spread over the days, in the real tables, by SQL: what each figure is
 * counted from and nothing else (no journal, no texts of parts, no rule beside each promise). {@code bench/README.md} says what.
 */
final class BenchTickets {
    static final int HOMES = 300_000;
    private static final int AREAS = 24;
    private final JdbcClient jdbc;
    private final LocalDate from;
    private final LocalDate until;

    BenchTickets(JdbcClient jdbc, LocalDate from, LocalDate until) {
        this.jdbc = jdbc;
        this.from = from;
        this.until = until;
    }

    void people() {
        var people = new People(jdbc);
        people.staff("9001", "徐磊", Role.LEADER, "13900009001");
        for (int area = 1; area <= AREAS; area++) {
            people.area("A%02d".formatted(area), "片区" + area, area % 3 == 0 ? "RURAL" : "TOWN", null);
            for (int n = 0; n < 5; n++) people.staff("T%02d%d".formatted(area, n), "技" + area + n, Role.TECHNICIAN, "139%08d".formatted(area * 10 + n), "A%02d".formatted(area));
        }
        people.staff("2001", "陈洁", Role.CUSTOMER_MANAGER, "13900002001", "A01");
        jdbc.sql("insert into household_count select d::date, code, :homes, :homes from area cross join generate_series(:from::date, :until::date, interval '1 day') d")
                .param("homes", HOMES / AREAS).param("from", java.sql.Date.valueOf(from)).param("until", java.sql.Date.valueOf(until)).update();
    }

    /** Secondary indexes are laid after the load. */
    void load(long tickets) {
        var indexes = jdbc.sql("""
                select indexname, indexdef from pg_indexes where tablename in ('ticket', 'promise', 'promise_pause', 'work_order', 'contact', 'message', 'callback_case', 'hand_over')
                and indexdef not like '%UNIQUE%'""").query((row, n) -> new String[] {row.getString(1), row.getString(2)}).list();
        indexes.forEach(it -> jdbc.sql("drop index " + it[0]).update());
        jdbc.sql("create unlogged table made (i bigint, id uuid, kind text, area text, technician uuid, household uuid, answered timestamptz, fixed interval, luck double precision)").update();
        jdbc.sql("""
                insert into made select i, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || lpad(to_hex(i), 20, '0'))::uuid,
                       case when i % 33 = 0 then 'COMPLAINT' when i % 20 = 1 then 'INQUIRY' else 'FAULT' end, 'A' || lpad((1 + i * 7 % 24)::text, 2, '0'),
                       s.id, md5((i * 7919 % :homes)::text)::uuid, at, interval '20 minutes' + (-ln(1 - luck * 0.9999) * 200) * interval '1 minute', luck
                from (select i, :from::timestamptz + (:until::timestamptz - :from::timestamptz) * (i::double precision / :n) as at, ('x' || substr(md5(i::text), 1, 7))::bit(28)::int / 268435456.0 as luck
                      from generate_series(0, :n - 1) i) g join staff s on s.staff_no = 'T' || lpad((1 + i * 7 % 24)::text, 2, '0') || (i * 7 / 24 % 5)""")
                .param("homes", HOMES).param("from", at(from)).param("until", at(until.minusDays(2))).param("n", tickets).update();
        for (var sql : List.of("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, home_service_offered, channel, answered_at,
                    saved_at, first_contact_owner, state, promised_at, hard_limit_at, technician_id, cause, fixed_at, confirmed_at, closed_at, link_token)
                select id, 'B' || i, kind, household, area, '王建国', '花园浜三村12幢', '13712345678', case when i % 3 = 0 then 'BROADBAND' else 'TV' end, 'TV-01', 'GENERAL', i % 50 = 0, case when i % 50 = 0 then true end, 'HOTLINE', answered,
                    answered + interval '40 seconds', technician, 'CLOSED', answered + interval '8 hours', answered + interval '24 hours', case when kind = 'FAULT' then technician end,
                    case when luck < 0.07 then 'ZZ-01' else 'TV-0' || (1 + i % 6) end, answered + fixed, answered + fixed, answered + fixed + interval '30 minutes', 'k' || i from made""",
                promise("CLK-01", "0", "3 minutes", "interval '60 seconds' + luck * interval '125 seconds'", "FAULT"),
                promise("CLK-02", "1 minute", "21 minutes", "interval '3 minutes' + luck * interval '18 minutes'", "FAULT"),
                promise("CLK-04", "30 minutes", "10 hours", "fixed", "FAULT"),
                promise("CLK-05", "0", "8 hours", "fixed", "FAULT"),
                promise("CLK-21", "0", "7 days", "fixed", "COMPLAINT"), """
                insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone, address, state, technician_id, opened_at, arrived_at, completed_at, unreachable_attempts)
                select (overlay(id::text placing '1' from 15 for 1))::uuid, 'B' || i || '-1', id, 'B' || i, household, area, 'TV-01', '{S1}', '王建国', '13712345678', '', 'COMPLETED', technician, answered, answered + fixed, answered + fixed, case when i % 50 = 3 then 2 else 0 end
                from made where kind = 'FAULT'""", """
                insert into contact (id, channel, kind, household_id, area_code, caller_name, phone, summary, happened_at, recorded_at, first_contact_owner, ticket_id)
                select (overlay(id::text placing '2' from 15 for 1))::uuid, 'HOTLINE', kind, household, area, '王建国', '13712345678', '', answered, answered, technician, id from made""", """
                insert into message (id, to_phone, body, purpose, thread_id, urgent, state, queued_at)
                select (overlay(id::text placing '3' from 15 for 1))::uuid, '13712345678', '', 'DISPATCH', id, true, case when luck < 0.01 then 'UNDELIVERED' else 'DELIVERED' end, answered from made where kind = 'FAULT'""", """
                insert into callback_case (id, ticket_id, area_code, month, closed_at, technician_id, fault_family, drawn_at, seed, not_before, state, attempts, satisfaction)
                select (overlay(id::text placing '4' from 15 for 1))::uuid, id, area, date_trunc('month', answered)::date, answered + fixed + interval '30 minutes', technician, 'TV', answered, 's', answered, 'DONE', 1, case when luck > 0.985 then 2 else 5 end
                from made where kind = 'FAULT' and i % 4 = 0""",
                """
                insert into promise_pause (id, promise_id, reason, asked_by, evidence, evidence_ref, paused_at, resumed_at)
                select id, (overlay(id::text placing '7' from 15 for 1))::uuid, case when i % 3 = 0 then 'CUST_POSTPONE' else 'CUST_ABSENT' end, '', 'LINK', '', answered + interval '5 minutes', answered + interval '65 minutes'
                from made where kind = 'FAULT' and i % 10 = 3""", """
                insert into message (id, to_phone, body, purpose, urgent, state, queued_at)
                select (overlay(id::text placing '8' from 15 for 1))::uuid, '13712345678', '', 'NOTICE', false, 'DELIVERED', answered from made where i % 40 = 7""", """
                insert into hand_over (id, ticket_id, from_staff, to_staff, reason, asked_at, due_at, ended_at, outcome)
                select (overlay(id::text placing '9' from 15 for 1))::uuid, id, technician, technician, '', answered, answered, answered, 'ACCEPTED' from made where kind <> 'FAULT' and i % 4 = 0""",
                "insert into complaint (ticket_id, remedy_sought, severity, safety, stage, level) select id, '', 'LOW', false, 'CLOSED', 1 from made where kind = 'COMPLAINT'", """
                insert into complaint_round (id, ticket_id, no, level, handler_id, opened_at, responsible)
                select id, id, 1, 1, technician, answered, case when luck < 0.3 then 'YES' else 'NO' end from made where kind = 'COMPLAINT'""", "drop table made"))
            jdbc.sql(sql).update();
        indexes.forEach(it -> jdbc.sql(it[1]).update());
        jdbc.sql("analyze").update();
    }

    private static String promise(String clock, String from, String due, String ended, String kind) {
        return """
                insert into promise (id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, started_at, due_at, hard_due_at, state, ended_at, broken_at, rule)
                select (overlay(id::text placing 'DIGIT' from 15 for 1))::uuid, 'CLOCK', 1, 'TICKET', id, id, area, 'TOWN', technician, answered + interval 'FROM', answered + interval 'DUE', answered + interval '21 days', 'KEPT',
                    answered + interval 'FROM' + (ENDED), case when ENDED > interval 'DUE' then answered + interval 'DUE' end, case when answered >= timestamptz '2026-07-01' then (select rule from commitment_rule where clock = 'CLOCK' order by version limit 1) else '{}' end from made where kind = 'KIND'"""
                .replace("DIGIT", clock.equals("CLK-21") ? "9" : String.valueOf(Integer.parseInt(clock.substring(4)) + 2)).replace("CLOCK", clock).replace("FROM", from).replace("DUE", due).replace("ENDED", ended).replace("KIND", kind);
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zones.CHINA).toInstant());
    }
}
