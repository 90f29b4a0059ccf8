package cn.zhenqing365.ticket.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.ticket.pause.model.PauseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who decides a pause, and that it is decided once. */
class PauseRequestTest {
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final UUID ASKER = UUID.randomUUID(), LEADER = UUID.randomUUID();
    private final PauseRequest request = new PauseRequest(UUID.randomUUID(), UUID.randomUUID(), "A01", "WAIT_CUST", "用户的女儿", "RECORDING", "R-1", NINE.plus(Duration.ofDays(2)),
            "", ASKER, NINE, PauseRequest.State.WAITING, null, null, null);

    @Test
    void somebody_else_says_yes() {
        var it = request.approved(LEADER, " 录音听过 ", NINE);
        assertThat(it.state()).isEqualTo(PauseRequest.State.APPROVED);
        assertThat(it.decidedBy() + it.note()).isEqualTo(LEADER + "录音听过");
        assertThatThrownBy(() -> request.approved(ASKER, "", NINE)).hasMessageStartingWith("PAUSE_OWN_REQUEST");
        assertThatThrownBy(() -> request.refused(ASKER, "不行", NINE)).hasMessageStartingWith("PAUSE_OWN_REQUEST");
    }

    @Test
    void a_no_has_a_reason_a_yes_needs_none() {
        assertThatThrownBy(() -> request.refused(LEADER, " ", NINE)).hasMessageStartingWith("MISSING_PAUSE_REFUSAL_REASON");
        assertThat(request.refused(LEADER, "用户没有说过", NINE).state()).isEqualTo(PauseRequest.State.REFUSED);
        assertThat(request.approved(LEADER, null, NINE).note()).isEmpty();
        assertThatThrownBy(() -> request.refused(LEADER, "长".repeat(501), NINE)).hasMessageStartingWith("INVALID_PAUSE_NOTE");
    }

    @Test
    void it_is_decided_once() {
        var withdrawn = request.withdrawn(ASKER, NINE);
        assertThat(withdrawn.state()).isEqualTo(PauseRequest.State.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.approved(LEADER, "", NINE)).hasMessageStartingWith("PAUSE_REQUEST_DECIDED");
        assertThatThrownBy(() -> request.approved(LEADER, "", NINE).withdrawn(ASKER, NINE)).hasMessageStartingWith("PAUSE_REQUEST_DECIDED");
    }
}
