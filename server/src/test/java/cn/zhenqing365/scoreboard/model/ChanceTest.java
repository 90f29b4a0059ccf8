package cn.zhenqing365.scoreboard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What chance does to a figure, worked out on paper. */
class ChanceTest {
    @Test
    void two_bad_of_ten_are_chance_when_one_in_ten_is_usual_and_five_are_not() {
        // Binomial 10, 0.1: P(≤0) .3487, P(≤1) .7361, P(≤2) .9298, P(≤3) .9872, P(≤4) .9984, P(≤5) .9999
        assertThat(Funnel.of(0.1, 10)).isEqualTo(new Funnel(10, 0, 0, 3, 5));
        assertThat(Funnel.of(0.1, 10).place(2)).isEqualTo(Funnel.Place.INSIDE);
        assertThat(Funnel.of(0.1, 10).place(4)).isEqualTo(Funnel.Place.WATCH_WORSE);
        assertThat(Funnel.of(0.1, 10).place(6)).isEqualTo(Funnel.Place.OUTSIDE_WORSE);
    }

    @Test
    void the_same_share_of_many_is_no_longer_chance() {
        assertThat(Funnel.of(0.1, 1000).place(200)).isEqualTo(Funnel.Place.OUTSIDE_WORSE);   // 100 ± 3.09 × 9.49 = 71 … 129
        assertThat(Funnel.of(0.1, 1000).place(60)).isEqualTo(Funnel.Place.OUTSIDE_BETTER);
        assertThat(Funnel.of(0.1, 1000).high998()).isBetween(128L, 132L);
        assertThat(Funnel.of(0, 50).place(0)).isEqualTo(Funnel.Place.INSIDE);
    }

    @Test
    void a_p_chart_has_one_centre_and_wider_limits_where_there_are_fewer_cases() {
        var limits = ControlLimits.pChart(List.of(new Tally.Group(90, 100), new Tally.Group(810, 900), new Tally.Group(0, 0)));
        assertThat(limits.get(0).centre()).isCloseTo(90, within(1e-9));
        assertThat(limits.get(0).low()).isCloseTo(81, within(1e-9));      // 90 − 3 × √(.9 × .1 / 100) = 90 − 9
        assertThat(limits.get(1).low()).isCloseTo(87, within(1e-9));      // 90 − 3 × 1
        assertThat(limits.get(1).high()).isCloseTo(93, within(1e-9));
        assertThat(limits.get(2).centre()).isNull();
    }

    @Test
    void an_xmr_chart_takes_its_limits_from_the_steps() {
        var limits = ControlLimits.xmr(Arrays.asList(10.0, 12.0, null, 11.0, 13.0));   // mean 11.5, steps 2, 1, 2: mean 5/3
        assertThat(limits.get(0).low()).isCloseTo(11.5 - 2.66 * 5 / 3, within(1e-9));
        assertThat(limits.get(0).high()).isCloseTo(15.9333, within(1e-3));
        assertThat(limits.get(2).centre()).isNull();
        assertThat(ControlLimits.xmr(List.of(1.0)).get(0).centre()).isNull();
    }

    @Test
    void before_and_after_newcombes_interval_and_the_pooled_test() {
        // Newcombe 1998, method 10: 56/70 against 48/80: difference .2, interval .0524 … .3339
        var it = TwoShares.of(48, 80, 56, 70);
        assertThat(it.difference()).isCloseTo(20, within(1e-9));
        assertThat(it.low()).isCloseTo(5.24, within(0.01));
        assertThat(it.high()).isCloseTo(33.39, within(0.01));
        // pooled 104/150 = .6933, error .07546, z 2.650, p .0080
        assertThat(it.p()).isCloseTo(0.0080, within(0.0002));
        assertThat(it.verdict(false)).isEqualTo(TwoShares.Verdict.BETTER);
        assertThat(it.verdict(true)).isEqualTo(TwoShares.Verdict.WORSE);
    }

    @Test
    void little_evidence_is_called_so() {
        assertThat(TwoShares.of(2, 4, 4, 4).verdict(false)).isEqualTo(TwoShares.Verdict.TOO_FEW);
        assertThat(TwoShares.of(8, 10, 9, 10).verdict(false)).isEqualTo(TwoShares.Verdict.NOT_DISTINGUISHABLE);
        assertThat(TwoShares.of(10, 10, 10, 10).p()).isEqualTo(1);
        assertThat(TwoShares.of(0, 0, 1, 1)).isNull();
    }

    @Test
    void a_percentile_read_from_added_spreads_is_right_to_one_percent() {
        var spread = new Spread();
        for (int i = 1; i <= 1000; i++) spread.add((int) Math.floor(Math.log(i * 60 + 1) * Spread.STEPS) + ":1");
        assertThat(spread.percentile(0.9)).isCloseTo(900 * 60, within(0.011 * 900 * 60));
        assertThat(spread.percentile(0.5)).isCloseTo(500 * 60, within(0.011 * 500 * 60));
        assertThat(new Spread().percentile(0.9)).isNull();
    }
}
