package cn.zhenqing365.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.People;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * {@code ./zq bench figures}: three years of tickets of 24 areas and 120 technicians in the real tables of the built-in database, made
 * by SQL (the journal is not made for them; secondary indexes are laid after the load), the rollup counted from them, every month of it
 * compared with a recount, two hundred closings followed through the journal, then every page of the dashboards asked over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "zq.background=false")
class FiguresBench {
    private static final long TICKETS = Long.getLong("zq.bench.tickets", 10_000_000);
    private static final int ASKED = Integer.getInteger("zq.bench.asked", 100);
    private static final int HOMES = 300_000;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 25);
    private static final LocalDate FROM = UNTIL.minusYears(3);
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired CountFigures count;
    @Autowired CheckFigures check;
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired Areas areas;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("zq.data", () -> Path.of(System.getProperty("zq.bench.folder")).toString());
        registry.add("zq.database.url", () -> "");
    }

    @Test
    void measure() {
        people();
        var loaded = seconds(this::load);
        say("%d tickets loaded in %.0f s, database %d MB", TICKETS, loaded, jdbc.sql("select pg_database_size(current_database()) / 1048576").query(Long.class).single());
        var counted = seconds(() -> months().forEach(it -> count.countAnew(it.atDay(1), it.plusMonths(1).atDay(1))));
        jdbc.sql("analyze").update();
        say("rollup counted in %.0f s: %d cells", counted, jdbc.sql("select count(*) from figure_cell").query(Long.class).single());
        long differ = 0;
        for (var it : months()) differ += check.check(it.atDay(1), it.plusMonths(1).atDay(1), null, Actor.SYSTEM).differences().size();
        say("compared with a recount, month by month: %d differences", differ);
        assertThat(differ).isZero();
        follow();
        double p99 = dashboards();
        var leader = signedIn("9001");
        var month = "2026-10";
        double report = seconds(() -> List.of("", "/pages", "/workbook").forEach(it -> assertThat(leader.get("/api/month-reports/" + month + it).status()).isEqualTo(200)));
        say("{\"name\":\"figures\",\"tickets\":%d,\"dashboard_p99_ms\":%.0f,\"month_report_s\":%.1f,\"load_s\":%.0f,\"rollup_s\":%.0f,\"differences\":%d}", TICKETS, p99, report, loaded, counted, differ);
    }

    private void people() {
        var people = new People(jdbc);
        people.staff("9001", "徐磊", Role.LEADER, "13900009001");
        for (int area = 1; area <= 24; area++) {
            people.area("A%02d".formatted(area), "片区" + area, area % 3 == 0 ? "RURAL" : "TOWN", null);
            for (int n = 0; n < 5; n++) people.staff("T%02d%d".formatted(area, n), "技" + area + n, Role.TECHNICIAN, "139%08d".formatted(area * 10 + n), "A%02d".formatted(area));
            jdbc.sql("insert into household_count values (?, ?, ?, ?)").params(Date.valueOf(FROM), "A%02d".formatted(area), HOMES / 24, HOMES / 24).update();
        }
        people.staff("2001", "陈洁", Role.CUSTOMER_MANAGER, "13900002001", "A01");
        areas.forget();
    }

    private void load() {
        var indexes = jdbc.sql("""
                select indexname, indexdef from pg_indexes where tablename in ('ticket', 'promise', 'work_order', 'contact', 'message', 'callback_case')
                and indexdef not like '%UNIQUE%'""").query((row, n) -> new String[] {row.getString(1), row.getString(2)}).list();
        indexes.forEach(it -> jdbc.sql("drop index " + it[0]).update());
        jdbc.sql("create table made (i bigint, id uuid, kind text, area text, technician uuid, household uuid, answered timestamptz, fixed interval, luck double precision)").update();
        jdbc.sql("""
                insert into made select i, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || lpad(to_hex(i), 20, '0'))::uuid,
                       case when i % 33 = 0 then 'COMPLAINT' when i % 20 = 1 then 'INQUIRY' else 'FAULT' end, 'A' || lpad((1 + i * 7 % 24)::text, 2, '0'),
                       s.id, md5((i * 7919 % :homes)::text)::uuid, at, interval '20 minutes' + (-ln(1 - luck * 0.9999) * 200) * interval '1 minute', luck
                from (select i, :from::timestamptz + (:until::timestamptz - :from::timestamptz) * (i::double precision / :n) as at, ('x' || substr(md5(i::text), 1, 7))::bit(28)::int / 268435456.0 as luck
                      from generate_series(0, :n - 1) i) g join staff s on s.staff_no = 'T' || lpad((1 + i * 7 % 24)::text, 2, '0') || (i * 7 / 24 % 5)""")
                .param("homes", HOMES).param("from", at(FROM)).param("until", at(UNTIL.minusDays(2))).param("n", TICKETS).update();
        for (var sql : List.of("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, channel, answered_at,
                    saved_at, first_contact_owner, state, promised_at, hard_limit_at, technician_id, cause, fixed_at, confirmed_at, closed_at, link_token)
                select id, 'B' || i, kind, household, area, '王建国', '花园浜三村12幢', '13712345678', case when i % 3 = 0 then 'BROADBAND' else 'TV' end, 'TV-01', 'GENERAL', i % 50 = 0, 'HOTLINE', answered,
                    answered + interval '40 seconds', technician, 'CLOSED', answered + interval '8 hours', answered + interval '24 hours', case when kind = 'FAULT' then technician end,
                    case when luck < 0.07 then 'ZZ-01' else 'TV-0' || (1 + i % 6) end, answered + fixed, answered + fixed, answered + fixed + interval '30 minutes', 'k' || i from made""",
                promise("CLK-01", "0", "3 minutes", "interval '60 seconds' + luck * interval '125 seconds'", "FAULT"),
                promise("CLK-02", "1 minute", "21 minutes", "interval '3 minutes' + luck * interval '18 minutes'", "FAULT"),
                promise("CLK-04", "30 minutes", "10 hours", "fixed", "FAULT"),
                promise("CLK-05", "0", "8 hours", "fixed", "FAULT"),
                promise("CLK-21", "0", "7 days", "fixed", "COMPLAINT"), """
                insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone, address, state, technician_id, opened_at, arrived_at, completed_at)
                select (overlay(id::text placing '1' from 15 for 1))::uuid, 'B' || i || '-1', id, 'B' || i, household, area, 'TV-01', '{S1}', '王建国', '13712345678', '', 'COMPLETED', technician, answered, answered + fixed, answered + fixed
                from made where kind = 'FAULT'""", """
                insert into contact (id, channel, kind, household_id, area_code, caller_name, phone, summary, happened_at, recorded_at, first_contact_owner, ticket_id)
                select (overlay(id::text placing '2' from 15 for 1))::uuid, 'HOTLINE', kind, household, area, '王建国', '13712345678', '', answered, answered, technician, id from made""", """
                insert into message (id, to_phone, body, purpose, thread_id, urgent, state, queued_at)
                select (overlay(id::text placing '3' from 15 for 1))::uuid, '13712345678', '', 'DISPATCH', id, true, case when luck < 0.01 then 'UNDELIVERED' else 'DELIVERED' end, answered from made where kind = 'FAULT'""", """
                insert into callback_case (id, ticket_id, area_code, month, closed_at, technician_id, fault_family, drawn_at, seed, not_before, state, attempts, satisfaction)
                select (overlay(id::text placing '4' from 15 for 1))::uuid, id, area, date_trunc('month', answered)::date, answered + fixed + interval '30 minutes', technician, 'TV', answered, 's', answered, 'DONE', 1, case when luck > 0.985 then 2 else 5 end
                from made where kind = 'FAULT' and i % 4 = 0""",
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
                    answered + interval 'FROM' + (ENDED), case when ENDED > interval 'DUE' then answered + interval 'DUE' end, (select rule from commitment_rule where clock = 'CLOCK' order by version limit 1) from made where kind = 'KIND'"""
                .replace("DIGIT", clock.equals("CLK-21") ? "9" : String.valueOf(Integer.parseInt(clock.substring(4)) + 2)).replace("CLOCK", clock).replace("FROM", from).replace("DUE", due).replace("ENDED", ended).replace("KIND", kind);
    }

    /** Two hundred repairs are closed again later, as a day does it: the journal is sealed and the rollup follows. */
    private void follow() {
        var some = jdbc.sql("select id, area_code from ticket where kind = 'FAULT' and answered_at >= ? order by answered_at limit 200").param(at(UNTIL.minusDays(30)))
                .query((row, n) -> new Object[] {row.getObject(1, UUID.class), row.getString(2)}).list();
        var now = at(UNTIL.minusDays(1)).toInstant();
        for (var it : some) {
            jdbc.sql("update ticket set closed_at = ? where id = ?").params(Timestamp.from(now), it[0]).update();
            journal.write(Happening.of("TICKET_CLOSED", "TICKET", (UUID) it[0], (UUID) it[0], (String) it[1], Actor.SYSTEM, now));
        }
        seals.seal();
        double took = seconds(() -> {
            while (count.countDue()) Thread.onSpinWait();
        });
        var month = YearMonth.from(UNTIL);
        say("200 closings followed in %.1f s", took);
        assertThat(check.check(month.atDay(1), month.plusMonths(1).atDay(1), null, Actor.SYSTEM).differences()).as("after closings in %s", month).isEmpty();
    }

    private double dashboards() {
        var pages = List.of("/api/figures?from=2026-11-01&until=2026-11-26", "/api/figures?from=2026-10-01&until=2026-11-01", "/api/figures?from=2026-11-24&until=2026-11-25",
                "/api/figures?from=2023-12-01&until=2026-11-26", "/api/figures/boards?from=2026-10-01&until=2026-11-01", "/api/figures/K04/comparison?by=AREA&from=2026-10-01&until=2026-11-01",
                "/api/figures/K02/comparison?by=PERSON&from=2026-01-01&until=2026-11-26", "/api/figures/K06/trend?grain=M&from=2023-12-01&until=2026-11-26", "/api/figures/K04/trend?grain=D&from=2026-10-25&until=2026-11-26");
        double worst = 0;
        for (var who : List.of("9001", "2001")) {
            var browser = signedIn(who);
            for (var page : pages) {
                for (int i = 0; i < 10; i++) assertThat(browser.get(page).status()).as(page).isEqualTo(200);
                var took = new ArrayList<Double>();
                for (int i = 0; i < ASKED; i++) took.add(1000 * seconds(() -> browser.get(page)));
                Collections.sort(took);
                double p99 = took.get((int) Math.ceil(took.size() * 0.99) - 1);
                say("%s %-86s median %4.0f ms  p99 %4.0f ms", who.equals("9001") ? "all areas" : "one area ", page, took.get(took.size() / 2), p99);
                worst = Math.max(worst, p99);
            }
        }
        return worst;
    }

    private Browser signedIn(String no) {
        return new Browser(port).signedIn(no);
    }

    private static List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        for (var it = YearMonth.from(FROM); !it.isAfter(YearMonth.from(UNTIL)); it = it.plusMonths(1)) months.add(it);
        return months;
    }

    private static double seconds(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(cn.zhenqing365.kernel.Zones.CHINA).toInstant());
    }

    private static void say(String words, Object... facts) {
        System.out.println("bench| " + String.format(Locale.ROOT, words, facts));
    }
}
