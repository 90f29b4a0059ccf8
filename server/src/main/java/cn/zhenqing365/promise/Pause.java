package cn.zhenqing365.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stop of the clock. {@code reason} must be among the rule's pausable reasons (CUST_POSTPONE, CUST_ABSENT, FORCE_MAJEURE …);
 * {@code evidence} is TEXT_REPLY, LINK, RECORDING or PHOTO and {@code evidenceRef} says which one ({@code domain.md} §8).
 */
public record Pause(String reason, String askedBy, String evidence, String evidenceRef, String approvedBy,
                    Instant plannedResumeAt) {
    public Pause {
        plannedResumeAt = plannedResumeAt == null ? null : plannedResumeAt.truncatedTo(ChronoUnit.MICROS);   // as the database keeps it
    }
}
