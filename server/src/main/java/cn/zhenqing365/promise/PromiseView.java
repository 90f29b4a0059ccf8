package cn.zhenqing365.promise;

import java.time.Instant;
import java.util.UUID;

/** A promise as screens show it. {@code state} is RUNNING, PAUSED, KEPT or WITHDRAWN; broken is {@code brokenAt != null}. */
public record PromiseView(UUID id, String clock, String title, String state, Instant startedAt, Instant dueAt, Instant hardDueAt,
                          Instant endedAt, Instant brokenAt, Instant pausedSince, Instant resumeAt, long pausedSeconds,
                          UUID owedBy) {}
