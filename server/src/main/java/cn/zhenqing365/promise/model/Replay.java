package cn.zhenqing365.promise.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A promise lived again from what the journal says happened to it, under the rule and the calendar edition it was made under.
 * Limits are computed, never read: an entry says that a clock stopped, went on, ended or was looked at, and when. What a
 * breach and a step of the ladder say is only that they were noticed; by when they were due is computed as well.
 */
public final class Replay {
    private Promise life;

    public Replay(Promise begun) {
        life = begun;
    }

    /** @param what the word of the journal; others are passed over. Entries come in the order they were written down */
    public void happened(String what, Instant at, Map<String, Object> particulars) {
        switch (what) {
            case "PROMISE_KEPT" -> {
                if (life.span().state() == Span.State.KEPT) life.keptEarlier(at);
                else life.keep(at);
            }
            case "PROMISE_PAUSED" -> life.pause((String) particulars.get("reason"), instant(particulars.get("plannedResumeAt")), at);
            case "PROMISE_RESUMED" -> life.resume(at);
            case "PROMISE_REOPENED" -> life.reopen(at);
            case "PROMISE_WITHDRAWN" -> life.withdraw(at);
            case "PROMISE_BROKEN" -> noticed(Boolean.TRUE.equals(particulars.get("hard")));
            case "LADDER_STEP" -> told(((Number) particulars.get("step")).intValue());
            default -> { }
        }
    }

    /** The clock turned out to have begun earlier; only a clock of natural time that nothing has happened to is moved. */
    public void startedEarlier(Instant at) {
        var it = life.span();
        var by = Duration.between(at, it.startedAt());
        with(new Span(at, it.dueAt().minus(by), it.hardDueAt() == null ? null : it.hardDueAt().minus(by), it.state(), it.endedAt(), it.brokenAt(),
                it.hardBrokenAt(), it.pausedSince(), it.pausedReason(), it.resumeAt(), it.pausedSeconds(), it.ladderStep()));
    }

    private void noticed(boolean hard) {
        var it = life.span();
        with(new Span(it.startedAt(), it.dueAt(), it.hardDueAt(), it.state(), it.endedAt(), hard ? it.brokenAt() : it.dueAt(),
                hard ? it.hardDueAt() : it.hardBrokenAt(), it.pausedSince(), it.pausedReason(), it.resumeAt(), it.pausedSeconds(), it.ladderStep()));
    }

    private void told(int step) {
        var it = life.span();
        with(new Span(it.startedAt(), it.dueAt(), it.hardDueAt(), it.state(), it.endedAt(), it.brokenAt(), it.hardBrokenAt(), it.pausedSince(),
                it.pausedReason(), it.resumeAt(), it.pausedSeconds(), step));
    }

    private void with(Span span) {
        life = life.with(span);
    }

    private static Instant instant(Object written) {
        return written == null ? null : Instant.parse(written.toString());
    }

    /** As it stands after what happened so far. */
    public Promise promise() {
        return life;
    }
}
