package cn.zhenqing365.feedback.actions;

import cn.zhenqing365.feedback.model.Callback;
import cn.zhenqing365.feedback.store.CallbackStore;
import cn.zhenqing365.feedback.store.ClosedRepairs;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A call that nobody answered. After three the customer is given up and another of the same kind is called instead. */
@Component
public class RecordAttempt {
    private final CallbackStore store;
    private final ClosedRepairs repairs;
    private final DrawCallbacks draw;
    private final CallbackClock callbackClock;
    private final Journal journal;
    private final Clock clock;

    RecordAttempt(CallbackStore store, ClosedRepairs repairs, DrawCallbacks draw, CallbackClock callbackClock, Journal journal, Clock clock) {
        this.store = store;
        this.repairs = repairs;
        this.draw = draw;
        this.callbackClock = callbackClock;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param requestKey the client's Idempotency-Key: the same one again is not another attempt; may be null */
    @Transactional
    public Callback record(UUID caseId, Callback.Outcome outcome, String requestKey, Actor by) {
        if (outcome == null) throw Refused.because("CALLBACK_ANSWER_INVALID", "field", "outcome");
        var now = clock.instant();
        var it = store.lock(caseId).orElseThrow(() -> Refused.notFound("callback", caseId));
        if (store.knows(requestKey)) return it;
        it.mayBeCalled(now).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var state = it.after(outcome);
        store.addAttempt(caseId, outcome.name(), requestKey, by.id(), now);
        store.attempted(caseId, state);
        callbackClock.keep(caseId, now);
        journal.write(Happening.of("CALLBACK_ATTEMPTED", "CALLBACK", caseId, it.ticketId(), it.areaCode(), by, now,
                "outcome", outcome, "attempt", it.attempts() + 1, "state", state));
        if (state == Callback.State.UNREACHABLE) replace(it, now);
        return store.find(caseId).orElseThrow();
    }

    private void replace(Callback gone, Instant now) {
        var month = YearMonth.from(gone.month());
        var closings = repairs.of(gone.areaCode(), month);
        var sample = draw.sample(gone.areaCode(), month);
        sample.replacement(gone.closing(), closings, store.states(closings).keySet()).ifPresent(instead -> {
            var id = store.insert(List.of(instead), gone.areaCode(), month, sample.seed(), gone.id(), now);
            callbackClock.start(List.of(instead), id, gone.areaCode());
            journal.write(Happening.of("CALLBACK_REPLACED", "CALLBACK", gone.id(), gone.ticketId(), gone.areaCode(), Actor.SYSTEM, now,
                    "seed", sample.seed(), "instead", instead.ticketId().toString()));
        });
    }
}
