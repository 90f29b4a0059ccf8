package cn.zhenqing365.promise.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.LadderStepReached;
import cn.zhenqing365.promise.PromiseBroken;
import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.store.PauseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes outcomes into the journal in one batch and tells those above, both in the transaction of the fact. */
@Component
class Telling {
    private final Journal journal;
    private final PauseStore pauses;
    private final ApplicationEventPublisher events;

    Telling(Journal journal, PauseStore pauses, ApplicationEventPublisher events) {
        this.journal = journal;
        this.pauses = pauses;
        this.events = events;
    }

    void tell(Map<Promise, List<Outcome>> outcomes, Object... extra) {
        var rows = new ArrayList<Happening>();
        outcomes.forEach((promise, happened) -> happened.forEach(it -> rows.add(row(promise, it, extra))));
        if (rows.isEmpty()) return;
        journal.write(rows.toArray(Happening[]::new));
        outcomes.forEach((promise, happened) -> happened.forEach(it -> act(promise, it)));
    }

    private void act(Promise promise, Outcome outcome) {
        var owed = promise.owed();
        var clock = promise.rule().clock();
        if (outcome instanceof Outcome.Broken it)
            events.publishEvent(new PromiseBroken(owed.id(), clock, owed.subjectKind(), owed.subjectId(), owed.threadId(),
                    owed.areaCode(), owed.by(), it.hard(), it.at()));
        if (outcome instanceof Outcome.Step it)
            events.publishEvent(new LadderStepReached(owed.id(), clock, owed.subjectKind(), owed.subjectId(), owed.threadId(),
                    owed.areaCode(), owed.by(), it.number(), it.step().tell(), it.step().how(), it.at()));
        if (outcome instanceof Outcome.Resumed it) pauses.close(owed.id(), it.at());
    }

    private static Happening row(Promise promise, Outcome outcome, Object... extra) {
        if (outcome instanceof Outcome.Broken it) return row("PROMISE_BROKEN", promise, it.at(), "hard", it.hard());
        if (outcome instanceof Outcome.Step it)
            return row("LADDER_STEP", promise, it.at(), "step", it.number(), "tell", it.step().tell(), "how", it.step().how(),
                    "titleEn", promise.rule().titleEn());
        if (outcome instanceof Outcome.Paused it) return row("PROMISE_PAUSED", promise, it.at(), extra);
        if (outcome instanceof Outcome.Resumed it)
            return row("PROMISE_RESUMED", promise, it.at(), "reason", it.reason(), "seconds", it.seconds());
        if (outcome instanceof Outcome.Kept it)
            return row("PROMISE_KEPT", promise, it.at(), "late", it.late(), "breachLifted", it.breachLifted() ? true : null);
        if (outcome instanceof Outcome.Reopened it) return row("PROMISE_REOPENED", promise, it.at());
        return row("PROMISE_WITHDRAWN", promise, outcome.at());
    }

    private static Happening row(String what, Promise promise, Instant at, Object... particulars) {
        var owed = promise.owed();
        var span = promise.span();
        var all = new ArrayList<Object>(List.of("promiseId", owed.id(), "clock", promise.rule().clock(), "title",
                promise.rule().title(), "startedAt", span.startedAt(), "dueAt", span.dueAt()));
        if (owed.by() != null) all.addAll(List.of("owedBy", owed.by()));
        all.addAll(java.util.Arrays.asList(particulars));
        return Happening.of(what, owed.subjectKind(), owed.subjectId(), owed.threadId(), owed.areaCode(), Actor.SYSTEM, at,
                all.toArray());
    }
}
