package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.workorder.Events;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.store.AssignmentStore;
import cn.zhenqing365.workorder.store.WorkOrderStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every report does alike: lock, save, note the receipt, write the journal, tell whoever listens. */
@Component
class Reports {
    /** A phone that was without a network may report what happened earlier, but not the future and not last week. */
    private static final Duration OLDEST = Duration.ofDays(2);
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final WorkOrderStore store;
    private final AssignmentStore assignments;
    private final Journal journal;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(WorkOrderStore store, AssignmentStore assignments, Journal journal, Promises promises,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.journal = journal;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    WorkOrder lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refused.notFound("WORK_ORDER", id));
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws Refused INVALID_TIME when the reported time lies ahead, too far back, or before the job was given. */
    Instant believable(WorkOrder work, Instant reported) {
        var now = clock.instant();
        if (reported == null) return now;
        if (reported.isAfter(now.plus(AHEAD)) || reported.isBefore(now.minus(OLDEST)) || reported.isBefore(work.openedAt()))
            throw Refused.because("INVALID_TIME", "at", reported);
        return reported.isAfter(now) ? now : reported;
    }

    WorkOrder save(WorkOrder before, WorkOrder after, String what, Actor by, Instant at, Events event, Object... particulars) {
        store.save(after);
        if (before.receivedAt() == null && after.receivedAt() != null) {
            assignments.received(after.id(), at);
            promises.startEarlier(after.id(), "CLK-02", at);
            promises.startEarlier(after.id(), "CLK-03", at);
        }
        journal.write(Happening.of(what, "WORK_ORDER", after.id(), after.ticketId(), after.areaCode(), by, at, particulars));
        if (event != null) events.publishEvent(event);
        return after;
    }
}
