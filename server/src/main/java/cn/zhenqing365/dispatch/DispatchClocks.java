package cn.zhenqing365.dispatch;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.messaging.TextAcked;
import cn.zhenqing365.messaging.TextDelivered;
import cn.zhenqing365.messaging.TextFailed;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the gateway's answers to a dispatch text mean ({@code domain.md} §6): the acknowledgement keeps the three minutes and
 * starts the twenty, at the latest sixty seconds later; a delivery receipt moves that start forward; a refusal, or a phone
 * that cannot be reached, sends the next one.
 */
@Component
class DispatchClocks {
    /** A phone that is switched off cannot stop the clock: §6 (ii). */
    private static final Duration RECEIVED_AT_LATEST = Duration.ofSeconds(60);

    private final WorkOrders workOrders;
    private final Promises promises;
    private final Areas areas;
    private final Dispatching dispatching;
    private final Journal journal;

    DispatchClocks(WorkOrders workOrders, Promises promises, Areas areas, Dispatching dispatching, Journal journal) {
        this.workOrders = workOrders;
        this.promises = promises;
        this.areas = areas;
        this.dispatching = dispatching;
        this.journal = journal;
    }

    @EventListener
    void acknowledged(TextAcked text) {
        if (!text.purpose().equals(DispatchText.PURPOSE)) return;
        workOrders.assignment(text.subjectId()).ifPresent(asked -> {
            if (!workOrders.markDispatched(asked.workOrderId(), text.ackedAt())) return;
            var work = workOrders.get(asked.workOrderId());
            promises.keepThread(work.ticketId(), Set.of("CLK-01"), text.ackedAt());
            journal.write(Happening.of("DISPATCH_TEXT_ACKED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), Actor.SYSTEM, text.ackedAt()));
            if (!work.state().isOpen()) return;
            var kind = areas.get(work.areaCode()).kind().name();
            var start = work.receivedAt() != null ? work.receivedAt() : text.ackedAt().plus(RECEIVED_AT_LATEST);
            promises.start(
                    new StartPromise(Ids.at(text.ackedAt()), "CLK-02", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), kind, work.technicianId(), start, null),
                    new StartPromise(Ids.at(text.ackedAt()), "CLK-03", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), kind, work.technicianId(), start, null));
            if (work.contactedAt() != null) promises.keep(work.id(), "CLK-02", work.contactedAt());
            if (work.windowStart() != null) promises.keep(work.id(), "CLK-03", text.ackedAt());
        });
    }

    @EventListener
    void delivered(TextDelivered text) {
        if (!text.purpose().equals(DispatchText.PURPOSE)) return;
        workOrders.assignment(text.subjectId()).ifPresent(asked -> {
            promises.startEarlier(asked.workOrderId(), "CLK-02", text.deliveredAt());
            promises.startEarlier(asked.workOrderId(), "CLK-03", text.deliveredAt());
        });
    }

    @EventListener
    void failed(TextFailed text) {
        if (!text.purpose().equals(DispatchText.PURPOSE)) return;
        workOrders.assignment(text.subjectId()).filter(asked -> asked.endedAt() == null && asked.technicianId() != null).ifPresent(asked -> {
            var work = workOrders.lock(asked.workOrderId());
            journal.write(Happening.of("DISPATCH_TEXT_FAILED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(), Actor.SYSTEM, text.at(),
                    "error", text.error(), "no", asked.no()));
            if (!stillWaitsFor(asked, work)) return;
            if ("OUTCOME_UNKNOWN".equals(text.error())) dispatching.tellAgain(work, asked, text.at());
            else dispatching.handTo(work, dispatching.next(work, text.at()), "TEXT_FAILED", Actor.SYSTEM, text.at());
        });
    }

    /** A technician who has answered has the job, whatever the receipt says. */
    private static boolean stillWaitsFor(Assignment asked, WorkOrder work) {
        return work.state().isOpen() && work.isHeldBy(asked.technicianId()) && work.receivedAt() == null && work.arrivedAt() == null;
    }
}
