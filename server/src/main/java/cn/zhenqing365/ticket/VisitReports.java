package cn.zhenqing365.ticket;

import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.Events.CustomerContacted;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.Events.WorkReceived;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the technician's reports mean for the request: under way, or repaired as far as the technician can say. */
@Component
class VisitReports {
    private final TicketStore store;
    private final Promises promises;
    private final RepairParts repairs;
    private final WorkParts parts;

    VisitReports(TicketStore store, Promises promises, RepairParts repairs, WorkParts parts) {
        this.store = store;
        this.promises = promises;
        this.repairs = repairs;
        this.parts = parts;
    }

    @EventListener
    void received(WorkReceived event) {
        underWay(event.work().ticketId());
    }

    @EventListener
    void contacted(CustomerContacted event) {
        underWay(event.work().ticketId());
        promises.keepThread(event.work().ticketId(), Set.of("CLK-24"), event.at());
    }

    @EventListener
    void agreed(AppointmentAgreed event) {
        underWay(event.work().ticketId());
        promises.keepThread(event.work().ticketId(), Set.of("CLK-24"), event.at());
    }

    @EventListener
    void arrived(TechnicianArrived event) {
        underWay(event.work().ticketId());
        promises.keepThread(event.work().ticketId(), Set.of("CLK-24"), event.at());
        if (promises.ofThread(event.work().ticketId()).stream().anyMatch(it -> it.state().equals("PAUSED")))
            promises.resume(event.work().ticketId(), event.at());
    }

    /** A repair that was the whole of the visit; among several parts {@link RepairParts} hears of each. */
    @EventListener
    void completed(WorkCompleted event) {
        var work = event.work();
        if (parts.of(List.of(work.id())).isEmpty()) repairs.resolve(work.ticketId(), work.technicianId(), work.closing(), event.at());
    }

    private void underWay(UUID ticketId) {
        var before = store.lock(ticketId).orElseThrow();
        var after = new Changes(before).underWay();
        if (after != before) store.save(after, null, null, null);
    }
}
