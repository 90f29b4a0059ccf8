package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The steps of a rule on the times of one promise. A step is counted time, so a pause moves those still to come. */
final class Ladder {
    private final CommitmentRule rule;
    private final String areaKind;
    private final WorkingTime time;

    Ladder(CommitmentRule rule, String areaKind, WorkingTime time) {
        this.rule = rule;
        this.areaKind = areaKind;
        this.time = time;
    }

    /** When step {@code number} (from 0) is due; past the end of the ladder the last step repeats, or null. */
    Instant at(int number, Span span) {
        if (rule.ladder().isEmpty()) return null;
        var steps = inOrder(span);
        if (number < steps.size()) return at(steps.get(number), span);
        var last = steps.get(steps.size() - 1);
        if (last.repeatSeconds() == null) return null;
        return at(last, span).plusSeconds(last.repeatSeconds() * (number - steps.size() + 1));
    }

    LadderStep step(int number, Span span) {
        var steps = inOrder(span);
        return steps.get(Math.min(number, steps.size() - 1));
    }

    /** After an outage a repeated step is told once, not once per missed repetition. */
    int skipMissedRepeats(int number, Span span, Instant now) {
        if (number < rule.ladder().size()) return number;
        var repeat = step(number, span).repeatSeconds();
        return number + (int) (Duration.between(at(number, span), now).toSeconds() / repeat);
    }

    private List<LadderStep> inOrder(Span span) {
        return rule.ladder().stream().sorted(Comparator.comparing(it -> at(it, span))).toList();
    }

    private Instant at(LadderStep step, Span span) {
        if (step.beforeDueSeconds() != null) return span.dueAt().minusSeconds(step.beforeDueSeconds());
        if (step.afterSeconds() != null) return fromStart(span, Duration.ofSeconds(step.afterSeconds()));
        if ("HARD".equals(step.percentOf())) {
            if (step.percent() == 100) return span.hardDueAt();
            var allowed = time.between(rule.calendar(), span.startedAt(), span.hardDueAt()).minusSeconds(span.pausedSeconds());
            return fromStart(span, allowed.multipliedBy(step.percent()).dividedBy(100).truncatedTo(ChronoUnit.MILLIS));
        }
        if (step.percent() == 100) return span.dueAt();
        var promised = time.between(rule.calendar(), span.startedAt(), span.dueAt()).minusSeconds(span.pausedSeconds());
        return fromStart(span, promised.multipliedBy(step.percent()).dividedBy(100).truncatedTo(ChronoUnit.MILLIS));
    }

    private Instant fromStart(Span span, Duration counted) {
        return time.add(rule.calendar(), span.startedAt(), counted.plusSeconds(span.pausedSeconds()));
    }
}
