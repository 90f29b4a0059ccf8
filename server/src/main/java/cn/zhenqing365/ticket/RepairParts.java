package cn.zhenqing365.ticket;

import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.Events.CustomerContacted;
import cn.zhenqing365.workorder.Events.PartSettled;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A repair as far as the technician can say it is done: as the whole of a visit, or as one of its parts; carried over, somebody is sent again. */
@Component
class RepairParts {
    private final TicketStore store;
    private final WorkParts parts;
    private final WorkOrders workOrders;
    private final Dispatching dispatching;
    private final FaultCatalogue faults;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Duration silence;

    RepairParts(TicketStore store, WorkParts parts, WorkOrders workOrders, Dispatching dispatching, FaultCatalogue faults, Promises promises, ApplicationEventPublisher events,
                @Value("${zq.ticket.closes-in-silence-after:24h}") Duration silence) {
        this.store = store;
        this.parts = parts;
        this.workOrders = workOrders;
        this.dispatching = dispatching;
        this.faults = faults;
        this.promises = promises;
        this.events = events;
        this.silence = silence;
    }

    /** Its clocks stop, the customer is asked. What is closed or cancelled stays so. */
    void resolve(UUID ticketId, UUID technicianId, Closing closing, Instant at) {
        var before = store.lock(ticketId).orElseThrow();
        if (!before.isFault() || before.state() == TicketState.CLOSED || before.state() == TicketState.CANCELLED) return;   // a business request ends with its last part
        if (promises.ofThread(ticketId).stream().anyMatch(it -> it.state().equals("PAUSED"))) promises.resume(ticketId, at);
        promises.keepThread(ticketId, Ticket.REPAIR_CLOCKS, at);
        promises.keepThread(ticketId, Set.of("CLK-24"), at);
        var resolved = new Changes(before).resolved(technicianId, at);
        store.save(resolved, closing.cause(), closing.action(), at.plus(silence));
        events.publishEvent(new TicketEvents.Resolved(resolved, at));
    }

    @EventListener
    void contacted(CustomerContacted event) {
        called(event.work(), event.at());
    }

    @EventListener
    void agreed(AppointmentAgreed event) {
        called(event.work(), event.at());
    }

    @EventListener
    void arrived(TechnicianArrived event) {
        called(event.work(), event.at());
    }

    @EventListener
    void settled(PartSettled event) {
        if (event.part().isRepair() && event.part().state().equals("DONE")) resolve(event.part().ticketId(), event.work().technicianId(), event.seen().closing(), event.at());
    }

    /** The visit is over: a text that says only "done" means the repair as well; what was carried over goes alone. */
    @EventListener
    void completed(WorkCompleted event) {
        for (var part : parts.of(List.of(event.work().id()))) {
            if (!part.isRepair()) continue;
            if (part.isOpen()) {
                parts.settle(event.work().id(), part.id(), "DONE", null, event.work().technicianId(), event.at());
                resolve(part.ticketId(), event.work().technicianId(), event.work().closing(), event.at());
            } else if (part.state().equals("CARRIED_OVER")) again(part.ticketId(), event.at());
        }
    }

    private void again(UUID ticketId, Instant at) {
        var it = store.lock(ticketId).orElseThrow();
        if (!it.state().isOpen() || it.state() == TicketState.RESOLVED) return;
        dispatching.send(new OpenWork(ticketId, it.number(), workOrders.ofTickets(List.of(ticketId)).size() + 1, it.householdId(), it.areaCode(), it.symptom(),
                faults.get(it.symptom()).skills(), it.customerName(), it.contactPhone(), it.address()), Actor.SYSTEM, at);
    }

    /** For a repair that goes along with another request's visit; its own visit tells it in {@link VisitReports}. */
    private void called(WorkOrder work, Instant at) {
        for (Part part : parts.of(List.of(work.id()))) {
            if (!part.isRepair() || !part.isOpen() || part.ticketId().equals(work.ticketId())) continue;
            var before = store.lock(part.ticketId()).orElseThrow();
            var after = new Changes(before).underWay();
            if (after != before) store.save(after, null, null, null);
            promises.keepThread(part.ticketId(), Set.of("CLK-24"), at);
            if (work.arrivedAt() != null && promises.ofThread(part.ticketId()).stream().anyMatch(it -> it.state().equals("PAUSED"))) promises.resume(part.ticketId(), at);
        }
    }
}
