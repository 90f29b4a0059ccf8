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
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What every report does alike: lock, save, note the receipt, write the journal, tell whoever listens. */
@Component
class Reports {
    private final WorkOrderStore store;
    private final AssignmentStore assignments;
    private final Journal journal;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    Reports(WorkOrderStore store, AssignmentStore assignments, Journal journal, Promises promises,
            ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.assignments = assignments;
        this.journal = journal;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    WorkOrder lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refused.notFound("WORK_ORDER", id));
    }

    /**
     * The job of a report. One who held it once and did not know that it was handed on is refused, but what he did is written
     * down all the same: a dispatcher reads it beside the ticket.
     *
     * @throws Refused HANDED_ON
     */
    WorkOrder lock(UUID id, Actor by, String what, Instant told) {
        var work = lock(id);
        if (!work.isHeldBy(by.id()) && assignments.of(id).stream().anyMatch(it -> by.id().equals(it.technicianId()))) {
            apart.executeWithoutResult(status -> note(work, "REPORTED_AFTER_HAND_OVER", by, told == null ? now() : told, "report", what));
            throw Refused.because("HANDED_ON", "number", work.number());
        }
        return work;
    }

    Instant now() {
        return clock.instant();
    }

    When when(WorkOrder work, Instant told) {
        return When.of(work, told, clock.instant());
    }

    WorkOrder save(WorkOrder before, WorkOrder after, String what, Actor by, When when, Events event, Object... particulars) {
        store.save(after);
        if (before.receivedAt() == null && after.receivedAt() != null) {
            assignments.received(after.id(), when.at());
            promises.startEarlier(after.id(), "CLK-02", when.at());
            promises.startEarlier(after.id(), "CLK-03", when.at());
        }
        var told = Arrays.copyOf(particulars, particulars.length + 2);
        told[particulars.length] = "phoneTime";
        told[particulars.length + 1] = when.unbelieved();
        note(after, what, by, when.at(), told);
        if (event != null) events.publishEvent(event);
        return after;
    }

    void note(WorkOrder work, String what, Actor by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), by, at, particulars));
    }
}
