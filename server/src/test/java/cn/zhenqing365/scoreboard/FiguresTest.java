package cn.zhenqing365.scoreboard;

import static cn.zhenqing365.smalltown.SmallTown.CITY;
import static cn.zhenqing365.smalltown.SmallTown.LI_MING;
import static cn.zhenqing365.smalltown.SmallTown.VILLAGE;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Wilson;
import cn.zhenqing365.smalltown.SmallTown;
import cn.zhenqing365.testing.ARepair;
import cn.zhenqing365.testing.MovableClock;
import cn.zhenqing365.testing.ServerTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each figure on a handful of cases, worked out on paper beside them. */
@ServerTest
class FiguresTest {
    private static final Instant EIGHT = MovableClock.MORNING;
    private static final Period DAY = new Period(EIGHT, EIGHT.plus(ofDays(2)), null);
    private static boolean built;
    @Autowired Figures figures;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void an_empty_town() {
        if (!built) SmallTown.build(database, LocalDate.of(2026, 11, 24));
        built = true;
        for (var table : List.of("callback_attempt", "callback_case", "promise_pause", "promise", "work_order", "ticket")) jdbc.sql("delete from " + table).update();
    }

    @Test
    void k01_180_seconds_are_in_time_181_are_not_a_phone_fix_sends_nobody_and_a_dispatch_nobody_wrote_down_is_missing() {
        repair().closed().kept("CLK-01", 0, 180, 40);
        repair().closed().kept("CLK-01", 0, 180, 180);
        repair().closed().kept("CLK-01", 0, 180, 181);
        repair().closed().broken("CLK-01", 0, 180);
        repair().onThePhone().closed();
        repair().closed();
        var k01 = figure("K01");
        assertThat(shape(k01)).isEqualTo("2/4 missing 1 value 50.00");
        assertThat((Double) k01.extra().get("p95Seconds")).isCloseTo(180.9, within(0.01));   // of 40, 180, 181: 180 + 0.9 × 1
        assertThat(why("K01")).containsExactlyInAnyOrder("派单用了3分1秒,承诺3分钟", "一直没有派单成功");
        assertThat(figures.rows("K01", DAY, false, null, 500, true)).hasSize(5).extracting(Figures.Row::why).contains("Dispatched after 40 s, promised 3 min");
    }

    @Test
    void k02_counts_who_was_never_reached_as_missed_and_shows_the_unreachable_apart() {
        repair().closed().kept("CLK-02", 60, 1260, 1260);
        var unreachable = repair().closed();
        unreachable.broken("CLK-02", 60, 1260);
        jdbc.sql("""
                insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone,
                    address, state, opened_at, unreachable_attempts) values (?, 'W-1', ?, 'W', ?, 'A01', 'TV-01', '{}', '王', '13712345678', '', 'COMPLETED', ?, 3)""")
                .params(UUID.randomUUID(), unreachable.id, UUID.randomUUID(), Timestamp.from(EIGHT)).update();
        repair().closed().kept("CLK-02", 60, 1260, 1261);
        repair().closed().withdrawn("CLK-02", 60, 1260, 300);
        assertThat(shape(figure("K02"))).isEqualTo("1/3 missing 1 value 33.33");
        assertThat(figure("K02").extra()).containsEntry("unreachable", 1L);
        assertThat(why("K02")).containsExactlyInAnyOrder("一直没有联系上用户", "收到派单后20分1秒联系用户,承诺20分钟");
    }

    @Test
    void k03_the_end_of_the_window_is_in_time_and_an_appointment_the_customer_moved_is_none() {
        repair().closed().kept("CLK-04", 600, 7200, 7200);
        repair().closed().kept("CLK-04", 600, 7200, 7800);
        repair().closed().broken("CLK-04", 600, 7200);
        repair().closed().withdrawn("CLK-04", 600, 7200, 900);
        repair().closed();
        assertThat(shape(figure("K03"))).isEqualTo("1/3 missing 0 value 33.33");
        assertThat(why("K03")).containsExactlyInAnyOrder("比约定时段晚到10分钟", "约定时段已过,没有上门记录");
    }

    @Test
    void k04_only_what_the_customer_asked_to_wait_moves_the_promise_and_k05_takes_every_lawful_pause_off() {
        repair().fixedAfter(480L).closed();
        repair().fixedAfter(481L).closed();
        var postponed = repair().fixedAfter(600L).closed();
        postponed.paused(postponed.kept("CLK-05", 0, 36000, 36000), "CUST_POSTPONE", 100, 220);   // promised 480 + 120 = 600 minutes
        var absent = repair().fixedAfter(1500L).closed();
        absent.paused(absent.kept("CLK-05", 0, 90000, 90000), "CUST_ABSENT", 100, 160);           // the law: 1440 + 60 = 1500 minutes
        new ARepair(jdbc, VILLAGE, EIGHT).by(LI_MING.id()).fixedAfter(1441L).closed();
        repair().fixedAfter(null).closed();
        assertThat(shape(figure("K04"))).isEqualTo("2/5 missing 1 value 40.00");
        assertThat(why("K04")).contains("比答应的时间(已扣除用户改期)晚1分钟修好", "比答应的时间(已扣除用户改期)晚17小时修好");
        var k05 = figure("K05");
        assertThat(shape(k05)).isEqualTo("4/5 missing 1 value 80.00");
        assertThat(k05.extra()).containsEntry("TOWN", 100.0).containsEntry("RURAL", 0.0);
        assertThat(why("K05")).containsExactly("比法定时限(已扣除合规暂停)晚1分钟修好");
    }

    @Test
    void k06_mean_median_and_p90_of_the_hours_from_report_to_fix() {
        for (long hours : List.of(1, 2, 3, 4, 30)) repair().fixedAfter(hours * 60).closed();
        var k06 = figure("K06");
        assertThat(k06.value()).isCloseTo(19.6, within(1e-6));                     // rank 0.9 × 4 = 3.6: 4 + 0.6 × 26
        assertThat((Double) k06.extra().get("mean")).isCloseTo(8.0, within(1e-6));   // 40 / 5
        assertThat((Double) k06.extra().get("median")).isCloseTo(3.0, within(1e-6));
        assertThat(k06.numerator() + "/" + k06.denominator() + " " + k06.low()).isEqualTo("4/5 null");
        assertThat(why("K06")).containsExactly("从接报到修复用了30小时");
    }

    @Test
    void k07_only_completed_call_backs_count_and_who_was_only_rung_is_shown_beside() {
        called(repair().closed(), "DONE", 1, 5);
        called(repair().closed(), "UNREACHABLE", 3, null);
        called(repair().closed(), "DUE", 0, null);
        for (int i = 0; i < 5; i++) repair().closed();
        var k07 = figure("K07");
        assertThat(shape(k07)).isEqualTo("1/8 missing 0 value 12.50");
        assertThat(k07.extra()).containsEntry("attempted", 2L).containsEntry("attemptedRate", 25.0);
        assertThat(why("K07")).hasSize(7).contains("已抽中,拨打3次,尚未完成回访", "未抽中回访");
    }

    @Test
    void k08_four_and_five_are_satisfied_and_reopening_a_repair_does_not_take_its_bad_answer_away() {
        for (int mark : new int[] {5, 5, 4, 3}) called(repair().closed(), "DONE", 1, mark);
        var reopened = repair().closed();
        called(reopened, "DONE", 1, 1);
        jdbc.sql("update ticket set state = 'IN_PROGRESS', closed_at = null where id = ?").param(reopened.id).update();
        var k08 = figure("K08");
        assertThat(shape(k08)).isEqualTo("3/5 missing 0 value 60.00");
        assertThat(k08.extra()).containsEntry("5", 2L).containsEntry("1", 1L);
        assertThat(why("K08")).containsExactlyInAnyOrder("满意度3分", "满意度1分");
    }

    @Test
    void the_interval_is_wilsons_and_stands_only_beside_fewer_than_200_cases() {
        assertThat(Wilson.of(9, 10).low()).isCloseTo(59.58, within(0.01));    // 0.9, n = 10: 0.5958 … 0.9821
        assertThat(Wilson.of(9, 10).high()).isCloseTo(98.21, within(0.01));
        for (int i = 0; i < 199; i++) repair().closed();
        assertThat(figure("K04").low()).isNotNull();
        repair().closed();
        assertThat(figure("K04").low()).isNull();
    }

    @Test
    void a_figure_is_of_its_period_and_its_areas_and_nothing_counted_is_no_value() {
        repair().closed();
        new ARepair(jdbc, VILLAGE, EIGHT).closed();
        assertThat(of(new Period(EIGHT, EIGHT.plus(ofHours(24)), Set.of(VILLAGE)))).isEqualTo(1);
        assertThat(of(new Period(EIGHT, EIGHT.plus(ofHours(24)), Set.of()))).isZero();
        assertThat(of(new Period(EIGHT, EIGHT.plus(ofHours(1).plusMinutes(30)), null))).isZero();   // closed at 09:30: the end is not in
        assertThat(of(new Period(EIGHT.plus(ofHours(1).plusMinutes(30)), EIGHT.plus(ofHours(2)), null))).isEqualTo(2);
        assertThat(figures.all(new Period(EIGHT, EIGHT.plusSeconds(1), null))).hasSize(32).allMatch(it -> it.value() == null);
        assertThatThrownBy(() -> figures.rows("K99", DAY, true, null, 500, false)).hasMessageStartingWith("FIGURE_UNKNOWN");
    }

    private ARepair repair() {
        return new ARepair(jdbc, CITY, EIGHT).by(LI_MING.id());
    }

    private void called(ARepair it, String state, int attempts, Integer satisfaction) {
        jdbc.sql("""
                insert into callback_case (id, ticket_id, area_code, month, closed_at, fault_family, drawn_at, seed, not_before, state, attempts, satisfaction)
                select ?, id, area_code, '2026-11-01', closed_at, 'TV', closed_at, 's', closed_at, ?, ?, ? from ticket where id = ?""")
                .param(UUID.randomUUID()).param(state).param(attempts).param(satisfaction).param(it.id).update();
    }

    private Figure figure(String id) {
        return figures.all(DAY).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private long of(Period period) {
        return figures.all(period).stream().filter(it -> it.id().equals("K04")).findFirst().orElseThrow().denominator();
    }

    private List<String> why(String id) {
        return figures.rows(id, DAY, true, null, 500, false).stream().map(Figures.Row::why).toList();
    }

    private static String shape(Figure it) {
        return "%d/%d missing %d value %.2f".formatted(it.numerator(), it.denominator(), it.missing(), it.value());
    }
}
