package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.UUID;

/** What was promised has passed ({@code hard}: the law's limit has). {@code at} is the limit, not the moment of noticing. */
public record PromiseBroken(UUID promiseId, String clock, String subjectKind, UUID subjectId, UUID threadId, String areaCode,
                            UUID owedBy, boolean hard, Instant at) {}
