package cn.zhenqing365.evaluation.model;

import static cn.zhenqing365.evaluation.model.AMonth.RULES;
import static cn.zhenqing365.evaluation.model.AMonth.sum;
import static cn.zhenqing365.evaluation.model.Dimension.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula of {@code domain.md} §10 on numbers worked out on paper; the working stands beside each. */
class ScoringTest {
    private final AMonth month = new AMonth();

    @Test
    void attitude_is_drawn_to_the_mean_of_the_peers() {                          // (95 + 20·4.6)/(20 + 20) = 187/40 = 4.675; (4.675 − 4)/0.8 = 84.375 %
        assertThat(x(ATTITUDE)).isEqualTo("4.6750");
        assertThat(s(ATTITUDE)).isEqualTo("84.3750");
    }

    @Test
    void one_answer_of_five_does_not_make_a_saint() {                            // (5 + 92)/21 = 4.6190; 0.6190/0.8 = 77.375 %
        month.attitude = sum("5", 1);
        assertThat(x(ATTITUDE)).isEqualTo("4.6190");
        assertThat(s(ATTITUDE)).isEqualTo("77.3750");
    }

    @Test
    void skill_is_half_contest_and_half_inspections() {                          // 0.5·80 + 0.5·90 = 85; 15/25 = 60 %
        assertThat(s(SKILL)).isEqualTo("60.0000");
        assertThat(month.score().mark(SKILL).note()).isNull();
        month.contest = null;                                                    // 90; 20/25 = 80 %
        assertThat(s(SKILL)).isEqualTo("80.0000");
        assertThat(month.score().mark(SKILL).note()).isEqualTo("NO_CONTEST");
        month.contest = new BigDecimal("80");
        month.inspections = Inputs.Sum.NONE;                                     // 80; 10/25 = 40 %
        assertThat(s(SKILL)).isEqualTo("40.0000");
        assertThat(month.score().mark(SKILL).note()).isEqualTo("NO_INSPECTION");
    }

    @ParameterizedTest(name = "exam {0} -> {1}")
    @CsvSource({"88, 80.0000", "60, 0.0000", "40, 0.0000", "95, 100.0000", "100, 100.0000", "77.5, 50.0000"})
    void knowledge_is_the_exam_between_sixty_and_ninety_five(BigDecimal exam, String s) {   // (88 − 60)/35 = 80 %
        month.exam = exam;
        assertThat(s(KNOWLEDGE)).isEqualTo(s);
    }

    @Test
    void output_is_measured_by_the_median_of_the_peers_and_has_a_cap() {         // 1320/1200 = 110 %: all of it
        assertThat(s(OUTPUT)).isEqualTo("100.0000");
        month.minutes = new BigDecimal("1020");                                  // 85 %; (85 − 60)/50 = 50 %
        assertThat(s(OUTPUT)).isEqualTo("50.0000");
        month.minutes = new BigDecimal("9000");                                  // 750 %, counted as 130
        assertThat(x(OUTPUT)).isEqualTo("130.0000");
    }

    @Test
    void offers_go_from_nothing_to_what_the_fifth_best_does_and_never_above_satisfaction() {
        assertThat(x(OFFERS)).isEqualTo("6.0000");                               // 3 of 50; 6/8 = 75 %, but satisfaction has 66.6667
        assertThat(s(OFFERS)).isEqualTo("66.6667");
        assertThat(month.score().mark(OFFERS).note()).isEqualTo("CAPPED_BY_SATISFACTION");
        month.offers = sum("1", 50);                                             // 2 of a hundred; 2/8 = 25 %
        assertThat(s(OFFERS)).isEqualTo("25.0000");
        assertThat(month.score().mark(OFFERS).note()).isNull();
    }

    @Test
    void satisfaction_is_a_share_drawn_to_the_unit() {                           // (29 + 20·0.95)/(30 + 20) = 48/50 = 96 %; 6/9 = 66.6667 %
        assertThat(x(SATISFACTION)).isEqualTo("96.0000");
        assertThat(s(SATISFACTION)).isEqualTo("66.6667");
    }

    @Test
    void timeliness_is_clocks_in_time_of_clocks_decided() {                      // 97 %; 7/9 = 77.7778 %
        assertThat(s(TIMELINESS)).isEqualTo("77.7778");
        month.inTime = sum("89", 100);
        assertThat(s(TIMELINESS)).isEqualTo("0.0000");
    }

    @Test
    void quality_counts_a_privacy_event_three_times() {                          // 1 − 2/40 = 95 %; 5/9 = 55.5556 %
        assertThat(s(QUALITY)).isEqualTo("55.5556");
        month.privacy = 1;                                                       // 1 − (2 + 3)/40 = 87.5 %
        assertThat(x(QUALITY)).isEqualTo("87.5000");
        assertThat(s(QUALITY)).isEqualTo("0.0000");
    }

    /** 15·84.375 + 15·60 + 10·80 + 15·100 + 5·66.6667 + 20·66.6667 + 15·77.7778 + 5·55.5556 = 7576.7375; of 100: 75.77. */
    @Test
    void the_total_of_a_technician_worked_out_on_paper() {
        var score = month.score();
        assertThat(score.base()).isEqualTo("75.77");
        assertThat(score.total()).isEqualTo("75.77");
        assertThat(score.stars()).isEqualTo(2);
        assertThat(score.mark(ATTITUDE).points()).isEqualTo("12.6563");
        assertThat(score.measured()).isEqualTo("100");
    }

    /** The same numbers at a counter: 15·84.375 + 10·60 + 15·80 + 15·100 + 15·66.6667 + 20·66.6667 + 5·77.7778 + 5·55.5556 = 7565.6265. */
    @Test
    void a_counter_weighs_selling_more_and_clocks_less() {
        month.post = Post.COUNTER;
        assertThat(month.score().total()).isEqualTo("75.66");
    }

    /** 15·84.375 + 15·60 + 15·80 + 15·100 + 5·66.6667 + 20·66.6667 + 10·77.7778 + 5·55.5556 = 7587.8485. */
    @Test
    void an_operator_weighs_knowledge_like_skill() {
        month.post = Post.OPERATOR;
        assertThat(month.score().total()).isEqualTo("75.88");
    }

    @Test
    void what_was_not_measured_is_not_a_zero_its_weight_is_shared_by_the_rest() {
        month.exam = null;                                                       // 7576.7375 − 800 = 6776.7375, on 90 of 100
        var score = month.score();
        assertThat(score.mark(KNOWLEDGE).measured()).isFalse();
        assertThat(score.mark(KNOWLEDGE).points()).isNull();
        assertThat(score.mark(KNOWLEDGE).note()).isEqualTo("NO_EXAM");
        assertThat(score.measured()).isEqualTo("90");
        assertThat(score.total()).isEqualTo("75.30");
    }

    @Test
    void where_nobody_sold_anything_selling_is_not_measured() {
        month.peers = new Inputs.Peers(12, month.peers.attitude(), month.peers.satisfied(), month.peers.output(), BigDecimal.ZERO, null);
        assertThat(month.score().mark(OFFERS).note()).isEqualTo("NOBODY_SOLD");
        assertThat(month.score().measured()).isEqualTo("95");
    }

    @Test
    void with_nine_closed_items_nobody_is_rated_and_with_ten_somebody_is() {
        month.items = 9;
        var score = month.score();
        assertThat(score.rated()).isFalse();
        assertThat(score.total()).as("not zero").isNull();
        assertThat(score.reasons()).containsExactly("FEW_ITEMS");
        month.items = 10;
        assertThat(month.score().rated()).isTrue();
    }

    @Test
    void with_less_than_seventy_measured_nobody_is_rated() {
        month.contest = month.exam = null;                                       // 25 of 100 gone …
        month.inspections = Inputs.Sum.NONE;
        assertThat(month.score().rated()).isTrue();
        month.inTime = Inputs.Sum.NONE;                                          // … and 15 more
        assertThat(month.score().measured()).isEqualTo("60");
        assertThat(month.score().reasons()).containsExactly("LITTLE_MEASURED");
    }

    @Test
    void where_lower_is_better_the_floor_lies_above_the_target() {
        assertThat(Scoring.s(new BigDecimal("15"), new BigDecimal("20"), new BigDecimal("10"))).isEqualTo("50.0000");
        assertThat(Scoring.s(new BigDecimal("25"), new BigDecimal("20"), new BigDecimal("10"))).isEqualTo("0.0000");
        assertThat(Scoring.s(new BigDecimal("5"), new BigDecimal("20"), new BigDecimal("10"))).isEqualTo("100.0000");
    }

    @Test
    void praise_is_capped_a_suggestion_gives_two_and_an_unresolved_customer_takes_five() {
        month.praises = 5;
        month.suggestions = 1;
        month.unresolved = 2;                                                    // 75.77 + 3 + 2 − 10
        var score = month.score();
        assertThat(score.total()).isEqualTo("70.77");
        assertThat(score.changes()).extracting(it -> it.kind() + " " + it.points()).containsExactly("UNRESOLVED -10", "PRAISE 3", "SUGGESTION 2");
        month.unresolved = 20;
        assertThat(month.score().total()).as("never below nothing").isEqualTo("0.00");
    }

    @Test
    void the_peers_are_whoever_worked_with_the_same_post_in_the_same_kind_of_area() {
        var minutes = List.of("100", "300", "200", "500");
        var group = new ArrayList<Inputs>();
        for (var it : minutes) {
            var one = new AMonth();
            one.minutes = new BigDecimal(it);
            group.add(one.inputs());
        }
        var idle = new AMonth();
        idle.items = 0;
        idle.minutes = BigDecimal.ZERO;
        idle.offers = Inputs.Sum.NONE;
        group.add(idle.inputs());
        var peers = PeerGroup.of(group, RULES);
        assertThat(peers.output()).as("(200 + 300)/2; the idle one moves nothing").isEqualByComparingTo("250");
        assertThat(peers.people()).isEqualTo(4);
        assertThat(peers.attitude()).isEqualTo(sum("475", 100));
        assertThat(peers.offers()).isEqualTo("6.0000");
    }

    @Test
    void the_eightieth_percentile_is_the_nearest_rank() {                        // of 5: the 4th; of 6: the 5th (4.8 rounded up)
        assertThat(PeerGroup.percentile(numbers(5), 80)).isEqualByComparingTo("4");
        assertThat(PeerGroup.percentile(numbers(6), 80)).isEqualByComparingTo("5");
        assertThat(PeerGroup.percentile(List.of(), 80)).isNull();
    }

    private static List<BigDecimal> numbers(int n) {
        return java.util.stream.IntStream.rangeClosed(1, n).mapToObj(BigDecimal::valueOf).toList();
    }

    private BigDecimal x(Dimension of) {
        return month.score().mark(of).x();
    }

    private BigDecimal s(Dimension of) {
        return month.score().mark(of).s();
    }
}
