package cn.zhenqing365.promise.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A promise that was made, with everything needed to judge it again; {@code stops} oldest first. */
public record PastPromise(UUID id, UUID threadId, String areaKind, int ruleVersion, int calendarVersion, Instant startedAt,
                          Instant dueAt, Span.State state, Instant endedAt, Instant brokenAt, List<Explanation.Stop> stops) {
    /** How it stands; null when it was withdrawn unbroken and counts nowhere. */
    public Verdict was() {
        if (brokenAt != null) return Verdict.BROKEN;
        if (state == Span.State.WITHDRAWN) return null;
        return state == Span.State.KEPT ? Verdict.KEPT : Verdict.RUNNING;
    }
}
