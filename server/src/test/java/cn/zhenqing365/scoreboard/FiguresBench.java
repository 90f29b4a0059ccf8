package cn.zhenqing365.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.territory.Areas;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * {@code ./zq bench figures}: three years of tickets ({@link BenchTickets}), the rollup counted from them, every month compared with a recount
 * from the tables, closings and reopenings followed through the journal, then every page of the dashboards asked over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "zq.background=false")
class FiguresBench {
    private static final long TICKETS = Long.getLong("zq.bench.tickets", 10_000_000);
    private static final int ASKED = Integer.getInteger("zq.bench.asked", 100);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 25);
    private static final LocalDate FROM = UNTIL.minusYears(3);
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired CountFigures count;
    @Autowired CheckFigures check;
    @Autowired Figures figures;
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
        var tickets = new BenchTickets(jdbc, FROM, UNTIL);
        tickets.people();
        areas.forget();
        var loaded = seconds(() -> tickets.load(TICKETS));
        say("%d tickets loaded in %.0f s, database %d MB", TICKETS, loaded, jdbc.sql("select pg_database_size(current_database()) / 1048576").query(Long.class).single());
        var counted = seconds(() -> months().forEach(it -> count.countAnew(it.atDay(1), it.plusMonths(1).atDay(1))));
        jdbc.sql("analyze").update();
        say("rollup counted in %.0f s: %d cells, %d parts of persons", counted, rows("figure_cell"), rows("figure_part"));
        long differ = 0;
        var checked = System.nanoTime();
        for (var it : months()) differ += check.check(it.atDay(1), it.plusMonths(1).atDay(1), null, Actor.SYSTEM).differences().size();
        say("compared with a recount, month by month, in %.0f s: %d differences", (System.nanoTime() - checked) / 1e9, differ);
        assertThat(differ).isZero();
        ofOneAreaAndOnePerson();
        follow();
        var pages = new BenchPages(port, ASKED);
        double p99 = pages.dashboards();
        double report = pages.monthReport("2026-10");
        say("{\"name\":\"figures\",\"tickets\":%d,\"dashboard_p99_ms\":%.0f,\"dashboard_cpu_ms\":%.0f,\"month_report_s\":%.1f,\"load_s\":%.0f,\"rollup_s\":%.0f,\"differences\":%d}", TICKETS, p99, pages.worstCpu(), report, loaded, counted, differ);
    }

    private void ofOneAreaAndOnePerson() {
        var person = jdbc.sql("select id from staff where staff_no = 'T071'").query(UUID.class).single();
        for (var it : List.of(Period.days(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 11, 20), Set.of("A03", "A07")), new Period(at(LocalDate.of(2026, 10, 7)), at(LocalDate.of(2026, 11, 20)), null, person))) {
            var kept = figures.kept(it);
            figures.recounted(it).forEach((figure, tally) -> {
                if (it.person() == null || tally.counted() > 0) assertThat(kept.getOrDefault(figure, Tally.NOTHING)).as(figure).extracting("hits", "counted", "missing", "groups").containsExactly(tally.hits(), tally.counted(), tally.missing(), tally.groups());
            });
        }
        say("two areas and one person over the edges of two months: no difference");
    }

    /** Two hundred repairs are closed later than they were, twenty of a year ago are opened again, as days do it: the journal is sealed and the rollup follows. */
    private void follow() {
        var now = at(UNTIL.minusDays(1));
        happen("TICKET_CLOSED", "update ticket set closed_at = :now where id = :id", UNTIL.minusDays(30), 200, now);
        happen("TICKET_REOPENED", "update ticket set state = 'IN_PROGRESS', closed_at = null where id = :id", UNTIL.minusDays(365), 20, now);
        seals.seal();
        double took = seconds(() -> {
            while (count.countDue()) Thread.onSpinWait();
        });
        say("200 closings and 20 reopenings followed in %.1f s", took);
        for (var month : List.of(YearMonth.from(UNTIL), YearMonth.from(UNTIL.minusDays(30)), YearMonth.from(UNTIL.minusDays(365))))
            assertThat(check.check(month.atDay(1), month.plusMonths(1).atDay(1), null, Actor.SYSTEM).differences()).as("afterwards in %s", month).isEmpty();
    }

    private void happen(String what, String change, LocalDate since, int many, Instant now) {
        record Closed(UUID id, String area, Instant at) {}
        for (var it : jdbc.sql("select id, area_code, closed_at from ticket where kind = 'FAULT' and answered_at >= :since order by answered_at limit :many").param("since", Timestamp.from(at(since))).param("many", many)
                .query((row, n) -> new Closed(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant())).list()) {
            journal.write(Happening.of("TICKET_CLOSED", "TICKET", it.id(), it.id(), it.area(), Actor.SYSTEM, it.at()));
            jdbc.sql(change).param("now", Timestamp.from(now)).param("id", it.id()).update();
            journal.write(Happening.of(what, "TICKET", it.id(), it.id(), it.area(), Actor.SYSTEM, now));
        }
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<YearMonth> months() {
        return FROM.withDayOfMonth(1).datesUntil(UNTIL.plusDays(1), java.time.Period.ofMonths(1)).map(YearMonth::from).toList();
    }

    static double seconds(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }

    static void say(String words, Object... facts) {
        System.out.println("bench| " + String.format(Locale.ROOT, words, facts));
    }
}
