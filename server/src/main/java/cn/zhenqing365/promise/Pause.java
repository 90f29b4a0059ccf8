package cn.zhenqing365.promise;

import java.time.Instant;

/**
 * A stop of the clock. {@code reason} must be among the rule's pausable reasons (CUST_POSTPONE, CUST_ABSENT, FORCE_MAJEURE …);
 * {@code evidence} is TEXT_REPLY, LINK, RECORDING or PHOTO and {@code evidenceRef} says which one ({@code domain.md} §8).
 */
public record Pause(String reason, String askedBy, String evidence, String evidenceRef, String approvedBy,
                    Instant plannedResumeAt) {}
