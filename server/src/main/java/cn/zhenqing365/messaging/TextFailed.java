package cn.zhenqing365.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * It did not reach the phone: refused by the gateway for good, undeliverable by receipt, or, for an urgent text,
 * {@link #OUTCOME_UNKNOWN}: nobody knows whether the gateway took it. It is not sent again here; whoever asked decides.
 * An unknown outcome may still turn into {@link TextAcked} and {@link TextDelivered} when a receipt arrives later.
 */
public record TextFailed(UUID messageId, String purpose, UUID subjectId, UUID threadId, String error, Instant at) {
    public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";
}
