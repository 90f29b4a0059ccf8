package cn.zhenqing365.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Planning is thinking in the background: it takes half a core at most, and little where reports want the processor. */
class PlanRoundsTest {
    @Test
    void an_undisturbed_search_rests_as_long_as_it_took() {
        assertThat(rest(400, 400)).isEqualTo(Duration.ofMillis(400));
        assertThat(rest(400, 360)).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void a_search_that_had_to_share_the_processor_rests_nine_times_as_long() {
        assertThat(rest(400, 350)).isEqualTo(Duration.ofMillis(3600));
        assertThat(rest(100, 0)).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void it_never_rests_longer_than_six_seconds() {
        assertThat(rest(5000, 100)).isEqualTo(Duration.ofSeconds(6));
    }

    private static Duration rest(long tookMillis, long workedMillis) {
        return PlanRounds.rest(Duration.ofMillis(tookMillis).toNanos(), Duration.ofMillis(workedMillis).toNanos());
    }
}
