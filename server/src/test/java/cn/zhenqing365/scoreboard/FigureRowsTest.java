package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static cn.zhenqing365.smalltown.SmallTown.ZHAO_LIANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenqing365.scoreboard.actions.CountFigures;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.Browser;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows behind a number, a page at a time: each case once, the latest first, and no day is looked into that the page does not need. */
@ServerTest
class FigureRowsTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period MONTH = Period.days(TODAY.minusDays(29), TODAY.plusDays(1), null);
    private static boolean built;
    @LocalServerPort int port;
    @Autowired Figures figures;
    @Autowired CellStore cells;
    @Autowired CountFigures count;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @BeforeEach
    void thirty_days_with_two_repairs_each_one_of_six_late() {
        if (!built) SmallTown.build(database, TODAY);
        built = true;
        clock.set(EIGHT);
        for (var table : List.of("callback_case", "promise_pause", "promise", "work_order", "ticket", "figure_cell", "figure_part", "figure_spread", "figure_month", "figure_due"))
            jdbc.sql("delete from " + table).update();
        for (int day = 0; day < 30; day++)
            for (var area : List.of(CITY, VILLAGE)) repair(area, EIGHT.minus(Duration.ofDays(day)), area.equals(CITY) && day % 3 == 0 ? 481L : 60L);
        count.countAnew(TODAY.minusDays(31), TODAY.plusDays(1));
    }

    @Test
    void pages_give_every_case_once_the_latest_first() {
        var all = pages("K04", MONTH, false, 7);
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(pages("K04", MONTH, false, 500)).isEqualTo(all);
        assertThat(pages("K04", MONTH, true, 3)).hasSize(10).isEqualTo(pages("K04", MONTH, true, 500));
    }

    @Test
    void what_happened_in_one_moment_stays_on_one_page() {
        for (int i = 0; i < 5; i++) repair(CITY, EIGHT.minus(Duration.ofDays(3)), 60L);
        count.countAnew(TODAY.minusDays(31), TODAY.plusDays(1));
        assertThat(pages("K04", MONTH, false, 2)).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    void only_the_days_and_areas_in_which_something_missed_are_looked_into() {
        assertThat(cells.windows("K04", MONTH, true, MONTH.endDay(), 3)).extracting(CellStore.Window::day, CellStore.Window::area)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TODAY, CITY), org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(3), CITY), org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(6), CITY));
        assertThat(cells.windows("K04", MONTH, true, TODAY.minusDays(3), 1)).as("the day of the last row is looked into again").extracting(CellStore.Window::day)
                .containsExactly(TODAY.minusDays(3), TODAY.minusDays(6));
        assertThat(cells.windows("K05", MONTH, true, MONTH.endDay(), 3)).as("nobody broke the law").isEmpty();
        assertThat(figures.rows("K05", MONTH, true, null, 50, false)).isEmpty();
    }

    @Test
    void the_rows_of_an_area_and_of_a_person_are_only_theirs() {
        assertThat(pages("K04", Period.days(MONTH.firstDay(), MONTH.endDay(), Set.of(VILLAGE)), false, 7)).hasSize(30);
        assertThat(pages("K04", new Period(MONTH.from(), MONTH.until(), null, ZHAO_LIANG.id()), false, 7)).hasSize(30);
        assertThat(pages("K04", new Period(MONTH.from(), MONTH.until(), Set.of(CITY), ZHAO_LIANG.id()), false, 7)).isEmpty();
    }

    @Test
    void a_piece_of_a_day_is_counted_from_the_cases_themselves() {
        var piece = new Period(EIGHT, EIGHT.plus(Duration.ofMinutes(91)), null);
        assertThat(pages("K04", piece, false, 10)).as("closed at 09:30 in the village; the late one of the city at 16:31").hasSize(1);
    }

    @Test
    void over_http_a_page_begins_before_the_last_row_of_the_page_before() {
        var leader = new Browser(port);
        assertThat(leader.signIn("xulei", SmallTown.PASSWORD).status()).isEqualTo(200);
        var asked = "/api/figures/K04/rows?from=2026-10-26&until=2026-11-25&most=4";
        var first = leader.get(asked).json();
        assertThat(first).hasSize(4);
        var second = leader.get(asked + "&before=" + first.get(3).path("at").asString()).json();
        assertThat(second).hasSize(4);
        assertThat(Instant.parse(second.get(0).path("at").asString())).isBefore(Instant.parse(first.get(3).path("at").asString()));
        assertThat(leader.get(asked + "&before=yesterday").status()).isEqualTo(400);
        assertThat(leader.get("/api/figures/K04/rows?from=2026-10-26&until=2026-11-25&most=0").json()).as("at least one").hasSize(1);
    }

    private void repair(String area, Instant answered, long minutes) {
        new ARepair(jdbc, area, answered).by(area.equals(CITY) ? LI_MING.id() : ZHAO_LIANG.id()).fixedAfter(minutes).closed();
    }

    /** All pages one after the other. */
    private List<UUID> pages(String id, Period period, boolean onlyMissed, int most) {
        var all = new ArrayList<UUID>();
        Instant last = null;
        for (var page = figures.rows(id, period, onlyMissed, null, most, false); !page.isEmpty(); page = figures.rows(id, period, onlyMissed, last, most, false)) {
            for (var it : page) {
                assertThat(last == null || !it.at().isAfter(last)).isTrue();
                last = it.at();
                all.add(it.caseId());
            }
        }
        return all;
    }
}
