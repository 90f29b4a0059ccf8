package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.UUID;

/**
 * Start a clock. {@code clock} is one of {@code domain.md} §8 ({@code CLK-01}); {@code areaKind} is TOWN or RURAL and chooses the
 * limits of the rule in force at {@code startedAt}; {@code dueAtOrNull} overrides the target (the time told to the customer).
 */
public record StartPromise(UUID id, String clock, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                           String areaKind, UUID owedBy, Instant startedAt, Instant dueAtOrNull) {}
