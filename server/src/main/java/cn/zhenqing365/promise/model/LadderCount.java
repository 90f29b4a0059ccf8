package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a ladder told whom and how: its steps over the life of past promises, each until somebody acted, repetitions counted.
 * A step is counted time, so pauses are taken off as the running promise takes them off.
 */
public final class LadderCount {
    /** Whom and how, as {@code LEADER TEXT}. */
    private final Map<String, Long> told = new TreeMap<>();
    private final Instant now;

    public LadderCount(Instant now) {
        this.now = now;
    }

    /** @param due when it was due under this rule, pauses included */
    public void add(CommitmentRule rule, PastPromise it, Instant due, WorkingTime time) {
        if (rule.ladder().isEmpty()) return;
        var ladder = new Ladder(rule, it.areaKind(), time);
        var span = new Span(it.startedAt(), due, hardDue(rule, it, time), Span.State.RUNNING, null, null, null, null, null, null, paused(rule, it, due, time, false), 0);
        var until = it.endedAt() != null ? it.endedAt() : now;
        int last = rule.ladder().size() - 1;
        for (int n = 0; n <= last; n++) {
            if (ladder.at(n, span).isAfter(until)) return;
            count(ladder.step(n, span), 1);
        }
        var repeat = ladder.step(last, span).repeatSeconds();
        if (repeat != null) count(ladder.step(last, span), Duration.between(ladder.at(last, span), until).toSeconds() / repeat);
    }

    public Map<String, Long> told() {
        return told;
    }

    private void count(LadderStep step, long times) {
        if (times > 0) told.merge(step.tell() + " " + step.how(), times, Long::sum);
    }

    private Instant hardDue(CommitmentRule rule, PastPromise it, WorkingTime time) {
        var hard = rule.hardDue(it.areaKind(), it.startedAt(), time);
        return hard == null ? null : time.add(rule.calendar(), hard, Duration.ofSeconds(paused(rule, it, hard, time, true)));
    }

    private long paused(CommitmentRule rule, PastPromise it, Instant before, WorkingTime time, boolean onlyStatutory) {
        var seconds = 0L;
        for (var stop : it.stops()) {
            if (!rule.pausable().contains(stop.reason()) || onlyStatutory && !Promise.STATUTORY.contains(stop.reason()) || !stop.pausedAt().isBefore(before)) continue;
            var end = stop.resumedAt() != null ? stop.resumedAt() : it.endedAt() != null ? it.endedAt() : now;
            seconds += time.between(rule.calendar(), stop.pausedAt(), end).toSeconds();
        }
        return seconds;
    }
}
