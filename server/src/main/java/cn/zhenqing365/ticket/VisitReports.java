package cn.zhenqing365.ticket;

import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.Events.CustomerContacted;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.Events.WorkReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the technician's reports mean for the request: under way, or repaired as far as the technician can say. */
@Component
class VisitReports {
    private final TicketStore store;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Duration silence;

    VisitReports(TicketStore store, Promises promises, ApplicationEventPublisher events,
                 @Value("${zq.ticket.closes-in-silence-after:24h}") Duration silence) {
        this.store = store;
        this.promises = promises;
        this.events = events;
        this.silence = silence;
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

    @EventListener
    void completed(WorkCompleted event) {
        var work = event.work();
        var before = store.lock(work.ticketId()).orElseThrow();
        if (!before.isFault()) return;   // a business request ends with its last part
        if (before.state() == TicketState.CLOSED || before.state() == TicketState.CANCELLED) return;
        if (promises.ofThread(work.ticketId()).stream().anyMatch(it -> it.state().equals("PAUSED"))) promises.resume(work.ticketId(), event.at());
        promises.keepThread(work.ticketId(), Ticket.REPAIR_CLOCKS, event.at());
        promises.keepThread(work.ticketId(), Set.of("CLK-24"), event.at());
        var resolved = new Changes(before).resolved(work.technicianId(), event.at());
        store.save(resolved, work.closing().cause(), work.closing().action(), event.at().plus(silence));
        events.publishEvent(new TicketEvents.Resolved(resolved, event.at()));
    }

    private void underWay(UUID ticketId) {
        var before = store.lock(ticketId).orElseThrow();
        var after = new Changes(before).underWay();
        if (after != before) store.save(after, null, null, null);
    }
}
