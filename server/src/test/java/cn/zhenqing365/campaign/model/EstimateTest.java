package cn.zhenqing365.campaign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals worked out by hand beside them. */
class EstimateTest {
    /**
     * 8 of 10, z² = 3.8415: centre 0.8 + 0.192073 = 0.992073; half 1.959964·√(0.016 + 0.0096036) = 0.313617; over 1.384146:
     * 0.490155 and 0.943317.
     */
    @Test
    void eight_of_ten_know_between_49_and_94_percent() {
        var it = Estimate.share(8, 10);
        assertThat(it.value()).isEqualTo(80);
        assertThat(it.low()).isCloseTo(49.0, within(0.05));
        assertThat(it.high()).isCloseTo(94.3, within(0.05));
    }

    /** 0 of 20: the upper bound is z²/(n + z²) = 3.8415 / 23.8415 = 16.11 %; not nought. */
    @Test
    void none_of_twenty_is_not_none_of_all() {
        assertThat(Estimate.share(0, 20)).satisfies(it -> {
            assertThat(it.low()).isZero();
            assertThat(it.high()).isCloseTo(16.11, within(0.01));
        });
        assertThat(Estimate.share(20, 20).low()).isCloseTo(83.89, within(0.01));
    }

    /**
     * 80 90 100 70 85 of 20 households: mean 85, s² = (25 + 25 + 225 + 225 + 0)/4 = 125, s/√5 = 5, t₄ = 2.7764,
     * √(1 − 5/20) = 0.866025: half = 12.0222.
     */
    @Test
    void five_marks_of_twenty_households_with_the_finite_correction() {
        var it = Estimate.mean(List.of(80.0, 90.0, 100.0, 70.0, 85.0), 20, 20, 100);
        assertThat(it.value()).isEqualTo(85);
        assertThat(it.low()).isCloseTo(72.9778, within(0.001));
        assertThat(it.high()).isCloseTo(97.0222, within(0.001));
    }

    /** The same five of a million: half = 5 · 2.7764 = 13.88; the upper bound would be 98.88. */
    @Test
    void of_very_many_households_nothing_is_corrected() {
        assertThat(Estimate.mean(List.of(80.0, 90.0, 100.0, 70.0, 85.0), 1_000_000, 20, 100).high()).isCloseTo(98.88, within(0.01));
    }

    @Test
    void when_everybody_was_asked_nothing_is_left_unknown() {
        assertThat(Estimate.mean(List.of(80.0, 90.0, 100.0), 3, 20, 100)).isEqualTo(new Estimate(90.0, 90.0, 90.0, 3));
    }

    @Test
    void no_bound_lies_where_no_answer_can() {
        assertThat(Estimate.mean(List.of(100.0, 100.0, 100.0, 100.0, 60.0), 1000, 20, 100).high()).isEqualTo(100);
    }

    @Test
    void one_answer_has_no_interval_and_none_has_no_value() {
        assertThat(Estimate.mean(List.of(90.0), 50, 20, 100)).isEqualTo(new Estimate(90.0, null, null, 1));
        assertThat(Estimate.mean(List.of(), 50, 20, 100)).isEqualTo(Estimate.nothing(0));
        assertThat(Estimate.share(0, 0).value()).isNull();
    }

    /** 60 promoters, 25 passives, 15 detractors of 100: NPS 45; s² = (6000·100+1500·100 … ) with divisor 99: 55.2273·… worked out: Σ(x−45)² = 60·55² + 25·45² + 15·145² = 547500, s = 74.366. */
    @Test
    void the_recommendation_of_a_hundred_with_its_interval() {
        var marks = Stream.of(Collections.nCopies(60, 9), Collections.nCopies(25, 8), Collections.nCopies(15, 6)).flatMap(List::stream).map(Estimate::promoter).toList();
        var it = Estimate.mean(marks, 100_000_000, -100, 100);
        assertThat(it.value()).isEqualTo(45);
        assertThat(it.high() - 45).isCloseTo(1.98422 * 7.4366, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"10, 100", "9, 100", "8, 0", "7, 0", "6, -100", "0, -100"})
    void nine_promotes_seven_says_nothing_six_detracts(int mark, double counts) {
        assertThat(Estimate.promoter(mark)).isEqualTo(counts);
    }

    /** From the tables: t of 31, 40, 60, 120, 1000 degrees. */
    @ParameterizedTest
    @CsvSource({"1, 12.7062", "4, 2.7764", "30, 2.0423", "31, 2.0395", "40, 2.0211", "60, 2.0003", "120, 1.9799", "1000, 1.9623"})
    void students_t_is_that_of_the_tables(int degrees, double t) {
        assertThat(Estimate.t(degrees)).isCloseTo(t, within(0.0001));
    }
}
