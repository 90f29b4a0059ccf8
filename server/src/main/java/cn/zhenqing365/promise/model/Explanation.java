package cn.zhenqing365.promise.model;

import cn.zhenqing365.promise.DeadlineInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** "Why this deadline": the life of a promise cut into what counted and what did not. */
public final class Explanation {
    /** A pause that was; {@code resumedAt} is null while it lasts; {@code unjustified} when a person found so, and then it counts. */
    public record Stop(String reason, String askedBy, String evidence, String evidenceRef, Instant pausedAt,
                       Instant plannedResumeAt, Instant resumedAt, boolean unjustified) {
        public Stop(String reason, String askedBy, String evidence, String evidenceRef, Instant pausedAt, Instant plannedResumeAt,
                    Instant resumedAt) {
            this(reason, askedBy, evidence, evidenceRef, pausedAt, plannedResumeAt, resumedAt, false);
        }
    }

    private Explanation() {}

    /** @param stops oldest first; they never overlap */
    public static List<DeadlineInterval> of(Span span, List<Stop> stops, Instant now) {
        var end = span.endedAt() != null ? span.endedAt() : now;
        var intervals = new ArrayList<DeadlineInterval>();
        var from = span.startedAt();
        for (var stop : stops) {
            var begin = later(from, earlier(stop.pausedAt(), end));
            var until = later(begin, earlier(ending(stop, end), end));
            if (from.isBefore(begin)) intervals.add(new DeadlineInterval(from, begin, true, null, null, null, null));
            if (begin.isBefore(until))
                intervals.add(new DeadlineInterval(begin, until, !Promise.STATUTORY.contains(stop.reason()) || stop.unjustified(),
                        stop.reason(),
                        stop.askedBy(), stop.evidence(), stop.evidenceRef()));
            from = until;
        }
        if (from.isBefore(end)) intervals.add(new DeadlineInterval(from, end, true, null, null, null, null));
        return intervals;
    }

    private static Instant ending(Stop stop, Instant end) {
        if (stop.resumedAt() != null) return stop.resumedAt();
        return stop.plannedResumeAt() == null ? end : stop.plannedResumeAt();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
