package cn.zhenqing365.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FateTest {
    @Test
    void a_text_is_acknowledged_when_the_last_part_is_and_delivered_when_the_last_part_is() {
        assertThat(of("ACKED", "SUBMITTING")).isEqualTo(MessageState.SENDING);
        assertThat(of("ACKED", "DELIVRD")).isEqualTo(MessageState.ACKED);
        assertThat(of("DELIVRD", "DELIVRD")).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void one_part_that_never_arrives_fails_the_text() {
        assertThat(of("DELIVRD", "UNDELIV")).isEqualTo(MessageState.UNDELIVERED);
        assertThat(of("ACKED", "REFUSED")).isEqualTo(MessageState.FAILED);
    }

    @Test
    void a_part_that_was_certainly_not_taken_goes_out_again_even_beside_an_unknown_one() {
        assertThat(of("UNKNOWN", "WAITING")).isEqualTo(MessageState.QUEUED);
        assertThat(of("UNKNOWN", "ACKED")).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void what_is_over_stays_over() {
        assertThat(Fate.of(MessageState.CANCELLED, List.of(PartState.DELIVRD))).isEqualTo(MessageState.CANCELLED);
    }

    @Test
    void patience_doubles_up_to_a_minute() {
        assertThat(List.of(1, 2, 3, 6, 7, 99)).extracting(it -> Fate.backOff(it).toSeconds()).containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    private static MessageState of(String... parts) {
        return Fate.of(MessageState.SENDING, List.of(parts).stream().map(PartState::valueOf).toList());
    }
}
