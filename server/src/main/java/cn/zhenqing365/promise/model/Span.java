package cn.zhenqing365.promise.model;

import java.time.Instant;

/** The times of a promise, as they are stored. {@code brokenAt} and {@code hardBrokenAt} are the limits that passed. */
public record Span(Instant startedAt, Instant dueAt, Instant hardDueAt, State state, Instant endedAt, Instant brokenAt,
                   Instant hardBrokenAt, Instant pausedSince, String pausedReason, Instant resumeAt, long pausedSeconds,
                   int ladderStep) {
    public enum State { RUNNING, PAUSED, KEPT, WITHDRAWN }
}
