package cn.zhenqing365.promise.model;

import static cn.zhenqing365.promise.model.Span.State.*;

import cn.zhenqing365.calendar.WorkingTime;
import cn.zhenqing365.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A promise and its clock. It runs from its start to its end; a pause stops the clock, so on resuming the deadline moves by
 * exactly the time stopped, while start and rule stay. A broken promise stays broken and goes on running: late is better than
 * never, and the ladder goes on. A deed done by the deadline keeps it, even when the news of the deed arrives later.
 */
public final class Promise {
    /** The only reasons the law's limit moves for ({@code domain.md} §8). */
    public static final Set<String> STATUTORY = Set.of("CUST_POSTPONE", "CUST_ABSENT", "FORCE_MAJEURE");

    private final Owed owed;
    private final CommitmentRule rule;
    private final Ladder ladder;
    private final WorkingTime time;
    private Instant startedAt, dueAt, hardDueAt, endedAt, brokenAt, hardBrokenAt, pausedSince, resumeAt;
    private String pausedReason;
    private Span.State state;
    private long pausedSeconds;
    private int ladderStep;

    public Promise(Owed owed, CommitmentRule rule, Span span, WorkingTime time) {
        this.owed = owed;
        this.rule = rule;
        this.time = time;
        this.ladder = new Ladder(rule, owed.areaKind(), time);
        startedAt = span.startedAt();
        dueAt = span.dueAt();
        hardDueAt = span.hardDueAt();
        state = span.state();
        endedAt = span.endedAt();
        brokenAt = span.brokenAt();
        hardBrokenAt = span.hardBrokenAt();
        pausedSince = span.pausedSince();
        pausedReason = span.pausedReason();
        resumeAt = span.resumeAt();
        pausedSeconds = span.pausedSeconds();
        ladderStep = span.ladderStep();
    }

    /** A fresh one: limits by the rule unless another time was told to the customer. */
    public static Promise start(Owed owed, CommitmentRule rule, Instant start, Instant dueAtOrNull, WorkingTime time) {
        var startedAt = start.truncatedTo(ChronoUnit.MICROS);   // as the database keeps it
        var due = dueAtOrNull != null ? dueAtOrNull : rule.due(owed.areaKind(), startedAt, time);
        var hard = rule.hardDue(owed.areaKind(), startedAt, time);
        return new Promise(owed, rule, new Span(startedAt, due, hard, RUNNING, null, null, null, null, null, null, 0, 0), time);
    }

    /** When it wants to be looked at again; null when there is nothing to watch. */
    public Instant nextDue() {
        if (state == PAUSED) return resumeAt;
        if (state != RUNNING) return null;
        Instant next = ladder.at(ladderStep, span());
        if (brokenAt == null) next = earlier(next, dueAt);
        if (hardBrokenAt == null) next = earlier(next, hardDueAt);
        return next;
    }

    /** What has become due by {@code now}: the planned end of a pause, limits, steps of the ladder; oldest first. */
    public List<Outcome> catchUp(Instant now) {
        var happened = new ArrayList<Outcome>();
        if (state == PAUSED && resumeAt != null && !resumeAt.isAfter(now)) happened.addAll(resume(resumeAt));
        if (state != RUNNING) return happened;
        happened.addAll(breach(now));
        for (var at = ladder.at(ladderStep, span()); at != null && !at.isAfter(now); at = ladder.at(ladderStep, span())) {
            ladderStep = ladder.skipMissedRepeats(ladderStep, span(), now);
            happened.add(new Outcome.Step(ladderStep + 1, ladder.step(ladderStep, span()), ladder.at(ladderStep, span())));
            ladderStep++;
        }
        happened.sort(Comparator.comparing(Outcome::at));
        return happened;
    }

    /** Why it may not be paused now; empty when it may. Nothing is stopped after the fact. */
    public Optional<Refusal> mayPause(String reason, Instant now) {
        if (!rule.pausable().contains(reason))
            return Optional.of(Refusal.of("PAUSE_NOT_ALLOWED", "clock", rule.clock(), "title", rule.title(), "reason", reason));
        var due = state == PAUSED ? moved(dueAt, stopped(ending(now))) : dueAt;
        if (brokenAt != null || !now.isBefore(due))
            return Optional.of(Refusal.of("PROMISE_ALREADY_BROKEN", "clock", rule.clock(), "title", rule.title(), "dueAt", due));
        return Optional.empty();
    }

    /** The latest end of a pause for this reason that begins now; null: as long as needed. Earlier pauses are taken off. */
    public Instant latestResume(String reason, Instant now) {
        var most = rule.pauseLimit(reason);
        if (most == null) return null;
        var used = pausedSeconds + (state == PAUSED ? stopped(ending(now)) : 0);
        return time.add(rule.calendar(), now, Duration.ofSeconds(Math.max(0, most.toSeconds() - used)));
    }

    /** Stops the clock; one that is already stopped goes on being stopped, for the new reason, on the new evidence. */
    public List<Outcome> pause(String reason, Instant plannedResumeAt, Instant now) {
        var happened = new ArrayList<>(resume(now));
        state = PAUSED;
        pausedSince = now.isBefore(startedAt) ? startedAt : now;
        pausedReason = reason;
        resumeAt = plannedResumeAt;
        happened.add(new Outcome.Paused(reason, now));
        return happened;
    }

    /** Lets the clock run again; never later than was planned when it was stopped. */
    public List<Outcome> resume(Instant now) {
        if (state != PAUSED) return List.of();
        var at = ending(now);
        var seconds = stopped(at);
        dueAt = moved(dueAt, seconds);
        if (hardDueAt != null && STATUTORY.contains(pausedReason)) hardDueAt = moved(hardDueAt, seconds);
        pausedSeconds += seconds;
        var reason = pausedReason;
        state = RUNNING;
        pausedSince = resumeAt = null;
        pausedReason = null;
        return List.of(new Outcome.Resumed(reason, seconds, at));
    }

    /** News of an earlier deed: the promise was kept then, not when the later news came. */
    public List<Outcome> keptEarlier(Instant at) {
        if (state != KEPT || !at.isBefore(endedAt) || at.isBefore(startedAt)) return List.of();
        var lifted = brokenAt != null && !at.isAfter(dueAt);
        if (lifted) brokenAt = null;
        if (hardDueAt != null && !at.isAfter(hardDueAt)) hardBrokenAt = null;
        endedAt = at;
        return List.of(new Outcome.Kept(at.isAfter(dueAt), lifted, at));
    }

    public List<Outcome> keep(Instant at) {
        if (state == KEPT || state == WITHDRAWN) return List.of();
        var happened = new ArrayList<>(resume(at));
        var late = at.isAfter(dueAt);
        var lifted = !late && brokenAt != null;
        if (late) happened.addAll(breach(at.minusNanos(1)));
        else brokenAt = null;
        if (hardDueAt != null && !at.isAfter(hardDueAt)) hardBrokenAt = null;
        end(KEPT, at);
        happened.add(new Outcome.Kept(late, lifted, at));
        return happened;
    }

    /** It turned out not to be done: the clock runs again as if it had never stopped. */
    public List<Outcome> reopen(Instant now) {
        if (state != KEPT) return List.of();
        state = RUNNING;
        endedAt = null;
        return List.of(new Outcome.Reopened(now));
    }

    public List<Outcome> withdraw(Instant at) {
        if (state == KEPT || state == WITHDRAWN) return List.of();
        var happened = new ArrayList<>(resume(at));
        happened.addAll(breach(at.minusNanos(1)));
        end(WITHDRAWN, at);
        happened.add(new Outcome.Withdrawn(at));
        return happened;
    }

    private List<Outcome> breach(Instant now) {
        var happened = new ArrayList<Outcome>();
        if (brokenAt == null && !dueAt.isAfter(now)) happened.add(new Outcome.Broken(false, brokenAt = dueAt));
        if (hardDueAt != null && hardBrokenAt == null && !hardDueAt.isAfter(now))
            happened.add(new Outcome.Broken(true, hardBrokenAt = hardDueAt));
        return happened;
    }

    private void end(Span.State how, Instant at) {
        state = how;
        endedAt = at;
    }

    private Instant ending(Instant now) {
        return resumeAt != null && resumeAt.isBefore(now) ? resumeAt : now;
    }

    /** Counted seconds of the pause: an hour of the night does not lengthen a promise of service hours. */
    private long stopped(Instant until) {
        return time.between(rule.calendar(), pausedSince, until).toSeconds();
    }

    private Instant moved(Instant limit, long seconds) {
        return time.add(rule.calendar(), limit, Duration.ofSeconds(seconds));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** The same promise at another point of its life. */
    Promise with(Span span) {
        return new Promise(owed, rule, span, time);
    }

    public Span span() {
        return new Span(startedAt, dueAt, hardDueAt, state, endedAt, brokenAt, hardBrokenAt, pausedSince, pausedReason, resumeAt,
                pausedSeconds, ladderStep);
    }

    public Owed owed() {
        return owed;
    }

    /** The edition of the calendars it was made under. */
    public int calendarVersion() {
        return time.version();
    }

    public CommitmentRule rule() {
        return rule;
    }
}
