package cn.zhenqing365.promise.actions;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Pause;
import cn.zhenqing365.promise.PausePossibility;
import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.model.Span.State;
import cn.zhenqing365.promise.store.PauseStore;
import cn.zhenqing365.promise.store.PromiseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pause, resume, reopen, withdraw: the rarer turns of a thread's promises, each decided by the model under lock. */
@Component
public class ChangePromises {
    private static final Set<String> EVIDENCE = Set.of("TEXT_REPLY", "LINK", "RECORDING", "PHOTO");

    private final PromiseStore store;
    private final PauseStore pauses;
    private final Telling telling;
    private final Duration reviewAfter;
    private final int reviewPauses;

    /** @param reviewAfter pauses of a promise altogether, and @param reviewPauses so many: beyond that a person looks at it */
    ChangePromises(PromiseStore store, PauseStore pauses, Telling telling, @Value("${zq.pauses.review-after:72h}") Duration reviewAfter,
                   @Value("${zq.pauses.review-count:3}") int reviewPauses) {
        this.reviewAfter = reviewAfter;
        this.reviewPauses = reviewPauses;
        this.store = store;
        this.pauses = pauses;
        this.telling = telling;
    }

    /** Pauses every running promise that may be; refuses when none may, with the reason of the one that came nearest. */
    @Transactional
    public void pause(UUID threadId, Pause pause, Instant now) {
        var may = checked(threadId, pause, now);
        var review = toReview(may, pause, now);
        apply(may, it -> it.pause(pause.reason(), pause.plannedResumeAt(), now), "reason", pause.reason(), "askedBy",
                pause.askedBy(), "evidence", pause.evidence(), "evidenceRef", pause.evidenceRef(), "approvedBy",
                pause.approvedBy(), "plannedResumeAt", pause.plannedResumeAt(), "review", review.isEmpty() ? null : true);
        pauses.insert(may, pause, review, now);
    }

    /** Refuses what {@link #pause} would refuse, and changes nothing. */
    @Transactional
    public void check(UUID threadId, Pause pause, Instant now) {
        checked(threadId, pause, now);
    }

    /** Each reason for which something of the thread may stand still now, in the order of the rules. */
    public List<PausePossibility> possibilities(UUID threadId, Instant now) {
        var found = new LinkedHashMap<String, PausePossibility>();
        for (var it : store.ofThread(threadId).stream().filter(ChangePromises::isOpen).toList())
            for (var reason : it.rule().pausable())
                if (it.mayPause(reason, now).isEmpty())
                    found.merge(reason, new PausePossibility(reason, List.of(it.rule().clock()), it.latestResume(reason, now)), ChangePromises::both);
        return List.copyOf(found.values());
    }

    private static PausePossibility both(PausePossibility one, PausePossibility other) {
        var clocks = Stream.concat(one.clocks().stream(), other.clocks().stream()).distinct().toList();
        var latest = one.latest() == null || other.latest() != null && other.latest().isBefore(one.latest()) ? other.latest() : one.latest();
        return new PausePossibility(one.reason(), clocks, latest);
    }

    private List<Promise> checked(UUID threadId, Pause pause, Instant now) {
        if (pause.evidence() == null || !EVIDENCE.contains(pause.evidence()) || pause.evidenceRef() == null || pause.evidenceRef().isBlank())
            throw Refused.because("EVIDENCE_MISSING", "field", "evidenceRef", "reason", pause.reason());
        if (pause.plannedResumeAt() == null) throw Refused.because("PAUSE_WITHOUT_END", "field", "resumeAt");
        if (pause.askedBy() == null || pause.askedBy().isBlank()) throw Refused.because("PAUSE_ASKED_BY_NOBODY", "field", "askedBy");
        if (!pause.plannedResumeAt().isAfter(now)) throw Refused.because("PAUSE_ENDS_IN_THE_PAST", "field", "resumeAt", "until", pause.plannedResumeAt());
        var running = open(threadId);
        running.removeIf(it -> !it.rule().pausable().contains(pause.reason()));
        if (running.isEmpty()) throw Refused.because("PAUSE_NOT_ALLOWED", "field", "reason", "reason", pause.reason());
        var may = running.stream().filter(it -> it.mayPause(pause.reason(), now).isEmpty()).toList();
        if (may.isEmpty()) throw new Refused(running.get(0).mayPause(pause.reason(), now).orElseThrow());
        may.forEach(it -> notTooLong(it, pause, now));
        return may;
    }

    private static void notTooLong(Promise it, Pause pause, Instant now) {
        var latest = it.latestResume(pause.reason(), now);
        if (latest != null && pause.plannedResumeAt().isAfter(latest))
            throw Refused.because("PAUSE_TOO_LONG", "field", "resumeAt", "title", it.rule().title(), "latest", latest);
    }

    /** MANY or LONG, for the promises a person has to look at ({@code domain.md} §8: more than three pauses, or over 72 hours). */
    private Map<UUID, String> toReview(List<Promise> paused, Pause pause, Instant now) {
        var before = pauses.times(paused.stream().map(it -> it.owed().id()).toList());
        var why = new HashMap<UUID, String>();
        for (var it : paused) {
            var altogether = Duration.between(now, pause.plannedResumeAt()).plusSeconds(it.span().pausedSeconds());
            if (before.getOrDefault(it.owed().id(), 0) >= reviewPauses) why.put(it.owed().id(), "MANY");
            else if (altogether.compareTo(reviewAfter) > 0) why.put(it.owed().id(), "LONG");
        }
        return why;
    }

    @Transactional
    public void resume(UUID threadId, Instant now) {
        apply(open(threadId), it -> it.resume(now));
    }

    @Transactional
    public void reopen(UUID threadId, Set<String> clocks, Instant now) {
        var kept = store.lockThread(threadId);
        kept.removeIf(it -> !clocks.contains(it.rule().clock()));
        apply(kept, it -> it.reopen(now));
    }

    /** @param clocks empty for all */
    @Transactional
    public void withdraw(UUID threadId, Set<String> clocks, Instant at) {
        var open = open(threadId);
        open.removeIf(it -> !clocks.isEmpty() && !clocks.contains(it.rule().clock()));
        apply(open, it -> it.withdraw(at));
    }

    private List<Promise> open(UUID threadId) {
        var promises = store.lockThread(threadId);
        promises.removeIf(it -> !isOpen(it));
        return promises;
    }

    private static boolean isOpen(Promise it) {
        return it.span().state() == State.RUNNING || it.span().state() == State.PAUSED;
    }

    private void apply(Collection<Promise> promises, Function<Promise, List<Outcome>> decision, Object... extra) {
        var outcomes = new LinkedHashMap<Promise, List<Outcome>>();
        for (var promise : promises) {
            var happened = decision.apply(promise);
            if (!happened.isEmpty()) outcomes.put(promise, happened);
        }
        store.update(List.copyOf(outcomes.keySet()));
        telling.tell(outcomes, extra);
    }
}
