package cn.zhenqing365.evaluation.model;

import static cn.zhenqing365.evaluation.model.AMonth.RULES;
import static cn.zhenqing365.evaluation.model.AMonth.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From totals to stars: cut-offs, the conditions of five stars, vetoes, the top of the post, the quarter and the year. */
class StarsTest {
    private final AMonth month = AMonth.perfect();

    @ParameterizedTest(name = "{0} points are {1} stars")
    @CsvSource({"100, 5", "95, 5", "94.99, 4", "90, 4", "89.99, 3", "85, 3", "84.99, 2", "75, 2", "74.99, 1", "60, 1", "59.99, 0", "0, 0"})
    void the_cut_offs_are_those_of_the_table(BigDecimal total, int stars) {
        assertThat(Stars.byTotal(total, RULES)).isEqualTo(stars);
    }

    @Test
    void a_perfect_month_at_the_top_is_five_stars() {
        assertThat(month.score().total()).isEqualTo("100.00");
        assertThat(month.score().stars()).isEqualTo(5);
        assertThat(month.score().reasons()).isEmpty();
    }

    @Test
    void five_stars_need_thirty_items_attendance_and_the_top_tenth() {
        month.items = 29;
        fourFor("FEW_FOR_FIVE");
        month.items = 30;
        month.attendance = sum("19", 22);                                        // 86.4 %
        fourFor("LOW_ATTENDANCE");
        month.attendance = sum("18", 20);                                        // 90 %: enough
        assertThat(month.score().stars()).isEqualTo(5);
        month.attendance = null;
        fourFor("ATTENDANCE_UNKNOWN");
        month.attendance = sum("20", 20);
        month.standing = new Inputs.Standing(2, 10, 1);
        fourFor("NOT_TOP");
    }

    /** Attitude 79.9 %: (4.6392 − 4)/0.8; with eighty per cent it would do. Praise lifts the total above 95 all the same. */
    @Test
    void five_stars_need_attitude_and_satisfaction_of_eighty() {
        month.praises = 3;
        month.peers = new Inputs.Peers(12, sum("4.639", 1), sum("100", 100), new BigDecimal("1200"), new BigDecimal("6"), null);
        month.attitude = Inputs.Sum.NONE;
        fourFor("LOW_ATTITUDE");
        month.peers = new Inputs.Peers(12, sum("4.64", 1), sum("100", 100), new BigDecimal("1200"), new BigDecimal("6"), null);
        assertThat(month.score().stars()).isEqualTo(5);
        month.peers = new Inputs.Peers(12, sum("4.8", 1), sum("97", 100), new BigDecimal("1200"), new BigDecimal("6"), null);
        month.satisfied = Inputs.Sum.NONE;                                       // 97 %: 77.8
        month.praises = 3;
        fourFor("LOW_SATISFACTION");
    }

    @Test
    void one_responsible_complaint_leaves_three_stars_at_most() {
        month.complaints = 1;
        assertThat(month.score().stars()).isEqualTo(3);
        assertThat(month.score().byTotal()).isEqualTo(5);
        assertThat(month.score().reasons()).containsExactly("COMPLAINT");
    }

    @Test
    void a_falsified_record_or_a_privacy_breach_leaves_no_star_and_asks_for_a_review() {
        month.falsified = 1;
        assertThat(month.score().stars()).isZero();
        assertThat(month.score().review()).isTrue();
        assertThat(month.score().total()).as("the total stays what it is").isEqualTo("100.00");
        month.falsified = 0;
        month.breaches = 1;
        assertThat(month.score().reasons()).containsExactly("PRIVACY_BREACH");
        assertThat(month.score().stars()).isZero();
    }

    @Test
    void the_top_tenth_is_rounded_up_and_ties_are_kept() {
        var eleven = IntStream.rangeClosed(1, 11).mapToObj(BigDecimal::valueOf).toList();
        assertThat(Stars.standing(new BigDecimal("10"), eleven, RULES)).isEqualTo(new Inputs.Standing(2, 11, 2));   // 1.1 -> 2
        assertThat(Stars.standing(new BigDecimal("9"), eleven, RULES).isTop()).isFalse();
        var tied = List.of(new BigDecimal("99.50"), new BigDecimal("99.50"), new BigDecimal("99.50"), new BigDecimal("97"));
        assertThat(tied.stream().filter(it -> Stars.standing(it, tied, RULES).isTop())).as("three share the first place").hasSize(3);
        assertThat(Stars.standing(BigDecimal.ONE, List.of(BigDecimal.ONE), RULES).isTop()).isTrue();
    }

    @Test
    void an_excellent_operator_meets_five_conditions() {
        month.post = Post.OPERATOR;
        month.desk = new Inputs.Desk(sum("8000", 100), sum("935", 10), sum("99", 100), new BigDecimal("96"));
        month.peers = new Inputs.Peers(12, month.peers.attitude(), month.peers.satisfied(), month.peers.output(), month.peers.offers(), new BigDecimal("100"));
        assertThat(month.score().excellent()).as("80 s against 100 s is just within twenty per cent").isEqualTo("MET");
        month.desk = new Inputs.Desk(sum("7900", 100), sum("935", 10), sum("99", 100), new BigDecimal("96"));
        assertThat(month.score().excellent()).isEqualTo("NOT_MET");
        month.desk = new Inputs.Desk(sum("8000", 100), sum("935", 10), sum("99", 100), null);
        assertThat(month.score().excellent()).as("nobody measured the adherence").isEqualTo("NOT_MEASURED");
        month.desk = new Inputs.Desk(sum("8000", 100), sum("935", 10), sum("98", 100), null);
        assertThat(month.score().excellent()).as("what is not met decides").isEqualTo("NOT_MET");
        month.post = Post.TECHNICIAN;
        assertThat(month.score().excellent()).isNull();
    }

    @Test
    void a_quarter_is_the_mean_of_its_rated_months_and_the_strictest_month_holds() {
        var quarter = Quarter.of(Post.TECHNICIAN, List.of(month("2026-07", "96.00", 5), month("2026-08", null, 0), month("2026-09", "95.01", 4, "NOT_TOP")), RULES);
        assertThat(quarter.score()).as("95.505, halves up").isEqualTo("95.51");
        assertThat(quarter.among(List.of(quarter.score()), RULES).stars()).isEqualTo(5);
        assertThat(quarter.among(List.of(quarter.score(), new BigDecimal("99")), RULES).reasons()).containsExactly("NOT_TOP");
        var complained = Quarter.of(Post.TECHNICIAN, List.of(month("2026-07", "99.00", 3, "COMPLAINT"), month("2026-08", "99.00", 5)), RULES);
        assertThat(complained.stars()).isEqualTo(3);
        assertThat(complained.byTotal()).isEqualTo(5);
        var falsified = Quarter.of(Post.TECHNICIAN, List.of(month("2026-07", "99.00", 0, "FALSIFIED"), month("2026-08", "99.00", 5)), RULES);
        assertThat(falsified.stars()).isZero();
        var few = Quarter.of(Post.TECHNICIAN, List.of(month("2026-07", "99.00", 5), month("2026-08", null, 0)), RULES);
        assertThat(few.score()).isNull();
        assertThat(few.reasons()).containsExactly("FEW_MONTHS");
    }

    @Test
    void a_quarter_of_five_needs_what_its_months_needed() {
        var quarter = Quarter.of(Post.OPERATOR, List.of(month("2026-07", "97.00", 4, "ATTENDANCE_UNKNOWN"), month("2026-08", "97.00", 5)), RULES);
        assertThat(quarter.among(List.of(quarter.score()), RULES).stars()).isEqualTo(4);
        assertThat(quarter.among(List.of(quarter.score()), RULES).reasons()).containsExactly("ATTENDANCE_UNKNOWN");
    }

    @Test
    void a_year_has_a_total_only_when_all_of_it_was_measured() {
        var all = Year.of(List.of(n("90"), n("92"), n("94"), n("96")), n("80"), n("100"), RULES.annual());
        assertThat(all.quarterMean()).isEqualTo("93.00");
        assertThat(all.total()).as("0.6·93 + 0.2·80 + 0.2·100").isEqualTo("91.80");
        var three = Year.of(java.util.Arrays.asList(n("90"), n("92"), n("94"), null), null, n("100"), RULES.annual());
        assertThat(three.total()).as("not zero, and not invented").isNull();
        assertThat(three.soFar()).as("(0.6·92 + 0.2·100)/0.8").isEqualTo("94.00");
        assertThat(three.measured()).isEqualByComparingTo("0.8");
        assertThat(Year.of(java.util.Arrays.asList(null, null, null, null), null, null, RULES.annual()).soFar()).isNull();
    }

    private static BigDecimal n(String it) {
        return new BigDecimal(it);
    }

    private static Quarter.Month month(String month, String total, int stars, String... reasons) {
        return new Quarter.Month(YearMonth.parse(month), 1, total == null ? null : n(total), stars, List.of(reasons));
    }

    private void fourFor(String reason) {
        assertThat(month.score().byTotal()).isEqualTo(5);
        assertThat(month.score().stars()).isEqualTo(4);
        assertThat(month.score().reasons()).containsExactly(reason);
    }
}
