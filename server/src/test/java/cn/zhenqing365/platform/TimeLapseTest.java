package cn.zhenqing365.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLapseTest {
    @Test
    void a_real_second_is_a_minute_at_speed_sixty_and_two_nodes_agree() {
        var real = new MovableClock(Instant.ofEpochMilli(1_795_500_000_000L));
        var words = "2026-11-24T00:00:00Z@1795500000000x60";
        var one = TimeLapse.parse(words, real);
        var two = TimeLapse.parse(words, real);
        real.advance(Duration.ofSeconds(10));
        assertThat(one.instant()).isEqualTo("2026-11-24T00:10:00Z").isEqualTo(two.instant());
    }

    @Test
    void words_it_does_not_know_are_refused() {
        assertThatThrownBy(() -> TimeLapse.parse("fast", new MovableClock())).hasMessageContaining("ZQ_CLOCK");
    }
}
