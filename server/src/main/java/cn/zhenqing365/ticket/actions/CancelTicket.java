package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer needs nobody any more, or it was a mistake: the visit is called off, what is still owed is withdrawn. */
@Component
public class CancelTicket {
    private final TicketStore store;
    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final Appointments appointments;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelTicket(TicketStore store, WorkOrders workOrders, WorkParts parts, Appointments appointments, Promises promises, Journal journal,
                 ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.workOrders = workOrders;
        this.parts = parts;
        this.appointments = appointments;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Ticket cancel(UUID ticketId, String reason, Actor by) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var now = clock.instant();
        // The visit is locked before the request, as every report of a technician does.
        parts.cancelOf(ticketId, now);
        for (var work : workOrders.ofTickets(List.of(ticketId)))
            if (work.state().isOpen() && parts.of(List.of(work.id())).stream().noneMatch(Part::isOpen)) {
                if (by.kind() == Actor.Kind.CUSTOMER && work.arrivedAt() != null) throw Refused.because("TECHNICIAN_ALREADY_THERE", "number", work.number());
                workOrders.cancel(work.id(), reason, by, now);
                appointments.release(work.id(), "CANCELLED", now);
            }
        var before = store.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        var cancelled = new Changes(before).cancelled(now);
        store.save(cancelled, null, null, null);
        promises.withdraw(ticketId, Set.of(), now);
        journal.write(Happening.of("TICKET_CANCELLED", "TICKET", ticketId, ticketId, before.areaCode(), by, now, "reason", reason));
        events.publishEvent(new TicketEvents.Cancelled(cancelled, now));
        return cancelled;
    }
}
