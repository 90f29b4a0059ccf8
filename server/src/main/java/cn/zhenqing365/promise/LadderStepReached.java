package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody must be told. {@code step} counts from 1; {@code tell} is AGENT, SHIFT_LEADER, TECHNICIAN, CUSTOMER_MANAGER, DISPATCHER,
 * CALL_CENTRE_HEAD or LEADER; {@code how} is SCREEN or TEXT; {@code at} is when the step was due.
 */
public record LadderStepReached(UUID promiseId, String clock, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                                UUID owedBy, int step, String tell, String how, Instant at) {}
