package cn.zhenqing365.credit;

import java.time.Instant;
import java.util.UUID;

/**
 * What one broken promise is worth under one rule. WAITING until the matter is over; then PROPOSED with its computation in
 * words, or NOTHING with the reason; a person makes it APPROVED or REFUSED. {@code batchNo} when it has left for billing.
 */
public record Credit(UUID id, UUID promiseId, String ruleId, int rulesVersion, String clock, UUID ticketId, String ticketNumber, UUID householdId,
                     String areaCode, String service, Instant brokenAt, State state, Long proposedCents, String words, String wordsEn, Instant fromAt,
                     Instant untilAt, Instant proposedAt, Long cents, String decidedName, Instant decidedAt, String reason, Integer batchNo, Cause cause) {
    /** {@code INTERRUPTION}: of planned work, {@code promiseId} is the home's row and {@code ticketNumber} the work's; {@code UNANNOUNCED}: nobody was told before. */
    public enum Cause { PROMISE, INTERRUPTION, UNANNOUNCED }

    public enum State { WAITING, PROPOSED, APPROVED, REFUSED, NOTHING }
}
