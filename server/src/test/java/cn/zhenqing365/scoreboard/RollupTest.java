package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.scoreboard.actions.CheckFigures;
import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Funnel;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rollup follows the journal and equals a recount: after a death, with two nodes, after a reopening. */
@ServerTest
class RollupTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period DAY = Period.days(TODAY, TODAY.plusDays(1), null);
    private static boolean built;
    @LocalServerPort int port;
    @Autowired Figures figures;
    @Autowired Comparisons comparisons;
    @Autowired Boards boards;
    @Autowired CellStore cells;
    @Autowired CountFigures count;
    @Autowired CheckFigures check;
    @Autowired Journal journal;
    @Autowired JournalSeals seals;
    @Autowired TransactionTemplate transaction;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @BeforeEach
    void an_empty_town() {
        if (!built) SmallTown.build(database, TODAY);
        built = true;
        clock.set(EIGHT);
        seals.seal();
        for (var table : List.of("message", "callback_case", "promise_pause", "promise", "work_order", "ticket", "figure_cell", "figure_part", "figure_spread", "figure_month", "figure_due", "household_count"))
            jdbc.sql("delete from " + table).update();
    }

    @Test
    void what_was_sealed_is_counted_once_and_only_then() {
        closed(CITY);
        assertThat(count.countDue()).as("nothing is sealed").isFalse();
        seals.seal();
        assertThat(repairs()).isZero();
        assertThat(count.countDue()).isTrue();
        assertThat(count.countDue()).isFalse();
        assertThat(repairs()).isEqualTo(1);
        assertThat(difference()).isEmpty();
    }

    @Test
    void what_happened_today_does_not_wait_until_the_months_before_are_counted() {
        closed(CITY);
        jdbc.sql("update ticket set answered_at = answered_at - interval '70 days'").update();   // the first report of all is of September
        closed(CITY);
        seals.seal();
        count.countToday();
        assertThat(monthsDue()).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        assertThat(count.countDue()).isTrue();
        assertThat(repairs()).as("both were closed today").isEqualTo(2);
        assertThat(monthsDue()).hasSize(3);
        assertThat(count.countDue()).isTrue();
        assertThat(monthsDue()).as("the newest first, one in a transaction").containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
        follow();
        assertThat(monthsDue()).isEmpty();
        assertThat(difference()).isEmpty();
    }

    private List<LocalDate> monthsDue() {
        return jdbc.sql("select day from figure_due where whole order by day").query(LocalDate.class).list();
    }

    @Test
    void a_reopened_repair_leaves_its_day() {
        var repair = closed(CITY);
        follow();
        jdbc.sql("update ticket set state = 'IN_PROGRESS', closed_at = null where id = ?").param(repair.id).update();
        happened(repair, CITY, EIGHT.plus(Duration.ofDays(2)));      // days later, and the day of the closing is the one that changes
        assertThat(check.check(TODAY, TODAY.plusDays(1), null, Actor.SYSTEM).differences()).extracting(CheckFigures.Difference::figure).contains("K06");
        follow();
        assertThat(repairs()).isZero();
        assertThat(difference()).isEmpty();
    }

    @Test
    void a_node_that_dies_while_counting_gives_everything_back() {
        closed(CITY);
        seals.seal();
        try {
            transaction.executeWithoutResult(status -> {
                count.countDue();
                throw new IllegalStateException("kill -9");
            });
        } catch (IllegalStateException died) {
            assertThat(repairs()).isZero();
        }
        assertThat(count.countDue()).as("another node").isTrue();
        assertThat(repairs()).isEqualTo(1);
    }

    @Test
    void two_nodes_that_count_the_same_day_end_with_what_is_there() throws Exception {
        closed(CITY);
        seals.seal();
        var counted = new CountDownLatch(1);
        var more = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        var first = nodes.submit(() -> transaction.execute(status -> {
            count.countDue();
            counted.countDown();
            try {
                return more.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(counted.await(60, TimeUnit.SECONDS)).isTrue();
        closed(CITY);
        seals.seal();                                        // the sealing does not wait for the counting
        var second = nodes.submit(() -> count.countDue());   // waits for the month of the area, then counts both
        Thread.sleep(300);
        assertThat(second.isDone()).isFalse();
        more.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        nodes.shutdown();
        assertThat(repairs()).isEqualTo(2);
        assertThat(difference()).isEmpty();
    }

    @Test
    void two_nodes_that_count_two_areas_leave_all_areas_together_right() throws Exception {
        closed(CITY);
        seals.seal();
        var counted = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        var first = nodes.submit(() -> transaction.execute(status -> {
            count.countDue();
            counted.countDown();
            return slept(600);
        }));
        assertThat(counted.await(60, TimeUnit.SECONDS)).isTrue();
        closed(VILLAGE);
        seals.seal();
        var second = nodes.submit(() -> count.countDue());
        assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        nodes.shutdown();
        assertThat(repairs()).as("all areas together").isEqualTo(2);
        assertThat(comparisons.by("AREA", "K06", DAY).lines()).extracting(Comparisons.Line::counted).containsExactly(1L, 1L);
        assertThat(check.check(TODAY.withDayOfMonth(1), TODAY.plusMonths(1).withDayOfMonth(1), null, Actor.SYSTEM).differences()).as("the month").isEmpty();
    }

    @Test
    void what_has_no_area_is_counted_with_all_areas_and_with_none_of_them() {
        for (var state : List.of("DELIVERED", "DELIVERED", "UNDELIVERED"))
            jdbc.sql("insert into message (id, to_phone, body, purpose, urgent, state, queued_at) values (?, '13712345678', '', 'NOTICE', false, ?, ?)").params(Ids.at(EIGHT), state, Timestamp.from(EIGHT)).update();
        count.countAnew(TODAY, TODAY.plusDays(1));
        assertThat(of("K24", DAY).numerator() + "/" + of("K24", DAY).denominator()).isEqualTo("2/3");
        assertThat(of("K24", Period.days(TODAY, TODAY.plusDays(1), Set.of(CITY, VILLAGE))).denominator()).isZero();
        assertThat(difference()).isEmpty();
        assertThat(figures.rows("K24", DAY, true, null, 10, false)).hasSize(1);
    }

    @Test
    void causes_of_late_repairs_come_from_the_cells_and_equal_the_repairs() {
        for (var cause : new String[] {"TV-03", "TV-03", "TV-04", null}) {
            var it = new ARepair(jdbc, CITY, EIGHT).fixedAfter("TV-04".equals(cause) ? 60L : 481L).closed();
            jdbc.sql("update ticket set cause = ? where id = ?").param(cause).param(it.id).update();
        }
        count.countAnew(TODAY, TODAY.plusDays(1));
        assertThat(cells.causes(DAY)).containsOnlyKeys("TV-03", "TV-04", "-").containsEntry("TV-03", new Tally.Group(0, 2)).containsEntry("TV-04", new Tally.Group(1, 1));
        assertThat(cells.causes(Period.days(TODAY, TODAY.plusDays(1), Set.of(VILLAGE)))).isEmpty();
        assertThat(difference()).isEmpty();
    }

    @Test
    void days_months_persons_and_areas_add_up_to_the_same() {
        for (int day = 0; day < 40; day++) new ARepair(jdbc, day % 4 == 0 ? VILLAGE : CITY, EIGHT.minus(Duration.ofDays(day))).by(day % 4 == 0 ? ZHAO_LIANG.id() : LI_MING.id())
                .fixedAfter(day < 10 ? 481L : 60L).closed();
        count.countAnew(TODAY.minusDays(60), TODAY.plusDays(1));
        var all = Period.days(TODAY.minusDays(45), TODAY.plusDays(1), null);    // a piece of October, the days of November
        assertThat(of("K04", all).denominator()).isEqualTo(40);
        assertThat(check.check(TODAY.minusDays(45), TODAY.plusDays(1), null, Actor.SYSTEM).differences()).isEmpty();
        var persons = comparisons.by("PERSON", "K04", all);
        assertThat(persons.lines()).extracting(Comparisons.Line::name).containsExactlyInAnyOrder("李明", "赵亮");
        assertThat(persons.lines().stream().mapToLong(Comparisons.Line::counted).sum()).isEqualTo(40);
        var areas = comparisons.by("AREA", "K04", all);
        assertThat(areas.lines()).extracting(it -> it.key() + " " + it.counted() + " " + it.bad()).containsExactly("A01 30 7", "A02 10 3");
        assertThat(areas.lines()).allMatch(it -> it.place() == Funnel.Place.INSIDE);     // 7 of 30 and 3 of 10 around a quarter
        assertThat(areas.centre()).isEqualTo(75);
        var months = comparisons.over("M", "K04", Period.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1), null));
        assertThat(months).extracting(Comparisons.Point::counted).containsExactly(16L, 24L);     // 16 to 31 October
        assertThat(of("K06", all).value()).isCloseTo(8.016, org.assertj.core.data.Offset.offset(0.09));    // P90 481 minutes, to one percent
        assertThat(of("K04", new Period(all.from(), all.until(), null, LI_MING.id())).denominator()).isEqualTo(30);
    }

    @Test
    void the_boards_say_of_how_many() {
        closed(CITY);
        jdbc.sql("insert into household_count values ('2026-11-24', 'A01', 800, 800), ('2026-11-24', 'A02', 200, 200)").update();
        follow();
        var board = boards.of(DAY);
        assertThat(board.lines()).extracting(it -> it.area() + " " + it.repairs() + " " + it.complaints() + " " + it.answered() + " " + it.allSatisfied())
                .containsExactly("A01 1 0 0 false", "A02 0 0 0 false");
        assertThat(board.notAsked()).isEqualTo(2);
    }

    @Test
    void over_http_nobody_sees_beyond_the_own_areas_and_a_check_is_not_for_everybody() {
        closed(VILLAGE);
        follow();
        var manager = new Browser(port);
        assertThat(manager.signIn("chenjie", SmallTown.PASSWORD).status()).isEqualTo(200);
        var range = "?from=2026-11-24&until=2026-11-25";
        assertThat(manager.get("/api/figures/K04/comparison" + range).json().path("lines")).isEmpty();
        assertThat(manager.get("/api/figures/K04/trend" + range + "&grain=D").json().get(0).path("counted").asInt()).isZero();
        assertThat(manager.get("/api/figures/K04/comparison" + range + "&area=A02").status()).isEqualTo(404);
        assertThat(manager.get("/api/figures/K04/comparison" + range + "&by=MOON").code()).isEqualTo("COMPARISON_UNKNOWN");
        assertThat(manager.send("POST", "/api/figures/checks", "{\"from\":\"2026-11-24\",\"until\":\"2026-11-25\"}").status()).isEqualTo(403);
        var leader = new Browser(port);
        leader.signIn("xulei", SmallTown.PASSWORD);
        assertThat(leader.get("/api/figures/K04/comparison" + range).json().path("lines").get(0).path("counted").asInt()).isEqualTo(1);
        assertThat(leader.send("POST", "/api/figures/checks", "{\"from\":\"2026-11-24\",\"until\":\"2026-11-25\"}").json().path("differences")).isEmpty();
        assertThat(leader.get("/api/figures" + range).json()).hasSize(32);
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ARepair closed(String area) {
        var it = new ARepair(jdbc, area, EIGHT).by(LI_MING.id()).closed();
        happened(it, area, EIGHT.plus(Duration.ofMinutes(90)));
        return it;
    }

    private void happened(ARepair it, String area, Instant at) {
        journal.write(Happening.of("TICKET_CLOSED", "TICKET", it.id, it.id, area, Actor.SYSTEM, at));
    }

    private void follow() {
        seals.seal();
        while (count.countDue()) clock.instant();
    }

    private List<CheckFigures.Difference> difference() {
        return check.check(TODAY, TODAY.plusDays(1), null, Actor.SYSTEM).differences();
    }

    private long repairs() {
        return of("K06", DAY).denominator();
    }

    private Figure of(String id, Period period) {
        return figures.all(period).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
