package cn.zhenqing365.lobby.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Against values anybody can look up or work out by hand. */
class ErlangCTest {
    /** The worked example of call-centre text books: 0.2 calls a second of four minutes each, 55 agents. */
    @Test
    void the_text_book_call_centre_comes_out_as_printed() {
        var it = new ErlangC(0.2, 240, 55);
        assertThat(it.load()).isEqualTo(48, within(1e-9));
        assertThat(it.waits()).isEqualTo(0.239, within(0.0005));
        assertThat(it.meanWaitSeconds()).isEqualTo(8.2, within(0.05));
        assertThat(it.calledWithin(Duration.ofSeconds(15))).isEqualTo(0.846, within(0.001));
    }

    @Test
    void one_counter_is_as_busy_as_it_is_likely_that_one_waits() {
        assertThat(new ErlangC(0.75 / 60, 60, 1).waits()).isEqualTo(0.75, within(1e-9));
        assertThat(new ErlangC(0.75 / 60, 60, 1).meanWaitSeconds()).as("M/M/1: load over one minus load").isEqualTo(180, within(1e-6));
    }

    /** Two counters: 2ρ²/(1+ρ). */
    @Test
    void two_counters_follow_the_formula_by_hand() {
        assertThat(new ErlangC(1.5 / 60, 60, 2).waits()).isEqualTo(2 * 0.5625 / 1.75, within(1e-9));
    }

    @Test
    void counters_that_cannot_keep_up_promise_nothing() {
        var it = new ErlangC(2.0 / 60, 60, 2);
        assertThat(it.isStable()).isFalse();
        assertThat(it.waits()).isEqualTo(1);
        assertThat(it.calledWithin(Duration.ofHours(1))).isZero();
        assertThat(it.meanWaitSeconds()).isInfinite();
    }

    @Test
    void the_advice_is_the_fewest_counters_that_reach_the_share() {
        double rate = 40 / 1800.0;
        int advised = ErlangC.counters(rate, 480, Duration.ofMinutes(10), 0.9);
        assertThat(new ErlangC(rate, 480, advised).calledWithin(Duration.ofMinutes(10))).isGreaterThanOrEqualTo(0.9);
        assertThat(new ErlangC(rate, 480, advised - 1).calledWithin(Duration.ofMinutes(10))).isLessThan(0.9);
        assertThat(ErlangC.counters(0, 480, Duration.ofMinutes(10), 0.9)).isZero();
    }

    @Test
    void more_counters_never_make_the_wait_longer() {
        for (int c = 2; c < 40; c++)
            assertThat(new ErlangC(0.02, 480, c + 1).calledWithin(Duration.ofMinutes(5))).isGreaterThanOrEqualTo(new ErlangC(0.02, 480, c).calledWithin(Duration.ofMinutes(5)));
    }
}
