package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;

/**
 * What another rule would have made of a promise. The promise keeps its start, its calendar edition and its stops; a stop the
 * other rule does not allow counts as time, as does one that would have begun after the breach. A time that was told to the
 * customer (not the one of the rule it was made under) would have been told all the same, so it stays.
 */
public final class WouldBe {
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final CommitmentRule madeUnder;
    private final CommitmentRule other;
    private final Instant now;

    public WouldBe(CommitmentRule madeUnder, CommitmentRule other, Instant now) {
        this.madeUnder = madeUnder;
        this.other = other;
        this.now = now;
    }

    /** When it would have been due. */
    public Instant dueAt(PastPromise it, WorkingTime time) {
        if (other.isAhead())
            return it.dueAt().plusSeconds(madeUnder.limit(it.areaKind()).targetSeconds() - other.limit(it.areaKind()).targetSeconds());
        if (wasTold(it, time)) return it.dueAt();
        return due(other, it, time);
    }

    public Verdict verdict(PastPromise it, WorkingTime time) {
        var due = dueAt(it, time);
        if (it.state() == Span.State.KEPT) return it.endedAt().isAfter(due) ? Verdict.BROKEN : Verdict.KEPT;
        var until = it.state() == Span.State.WITHDRAWN ? it.endedAt() : now;
        if (due.isBefore(until)) return Verdict.BROKEN;
        return it.state() == Span.State.WITHDRAWN ? null : Verdict.RUNNING;
    }

    public boolean wasTold(PastPromise it, WorkingTime time) {
        return Duration.between(due(madeUnder, it, time), it.dueAt()).abs().compareTo(ROUNDING.plusSeconds(it.stops().size())) > 0;
    }

    private Instant due(CommitmentRule rule, PastPromise it, WorkingTime time) {
        var due = rule.due(it.areaKind(), it.startedAt(), time);
        for (var stop : it.stops()) {
            if (!rule.pausable().contains(stop.reason()) || !stop.pausedAt().isBefore(due)) continue;
            var end = stop.resumedAt() != null ? stop.resumedAt() : it.endedAt() != null ? it.endedAt() : now;
            due = time.add(rule.calendar(), due, Duration.ofSeconds(time.between(rule.calendar(), stop.pausedAt(), end).toSeconds()));
        }
        return due;
    }
}
