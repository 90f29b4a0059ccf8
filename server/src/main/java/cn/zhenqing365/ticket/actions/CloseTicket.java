package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer says "fixed", or says nothing for the waiting time. Who said so stands in the record. */
@Component
public class CloseTicket {
    /** Whoever is content has nothing left to say; less than that leaves "not fixed" open to the customer. */
    private static final int SATISFIED = 4;

    private final TicketStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    CloseTicket(TicketStore store, Journal journal, ApplicationEventPublisher events) {
        this.store = store;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public Ticket confirmed(UUID ticketId, Actor by, Instant now) {
        return close(ticketId, true, by, now);
    }

    /** @return how many closed in silence; any node may do it, each ticket once */
    @Transactional
    public int silent(Instant now, int limit) {
        var due = store.closeDue(now, limit);
        due.forEach(id -> close(id, false, Actor.SYSTEM, now));
        return due.size();
    }

    @Transactional
    public Ticket rated(UUID ticketId, int stars, String remark, Actor by, Instant now) {
        var before = lock(ticketId);
        var rated = new Changes(before).rated(stars);
        store.save(rated, null, null, null);
        journal.write(Happening.of("TICKET_RATED", "TICKET", ticketId, ticketId, before.areaCode(), by, now, "stars", stars, "remark", remark));
        return before.state() == TicketState.RESOLVED && stars >= SATISFIED ? close(ticketId, false, by, now) : rated;
    }

    private Ticket close(UUID ticketId, boolean byCustomer, Actor by, Instant now) {
        var before = lock(ticketId);
        if (before.state() == TicketState.CLOSED) return before;
        if (before.kind().equals("COMPLAINT")) throw Refused.because("COMPLAINT_ENDS_WITH_THE_CUSTOMERS_WORD", "number", before.number());
        var closed = new Changes(before).closed(byCustomer, now);
        store.save(closed, null, null, null);
        journal.write(Happening.of(!byCustomer ? "TICKET_CLOSED" : before.isFault() ? "REPAIR_CONFIRMED" : "CASE_CONFIRMED", "TICKET", ticketId, ticketId, before.areaCode(), by, now));
        events.publishEvent(new TicketEvents.Closed(ticketId, now));
        return closed;
    }

    private Ticket lock(UUID ticketId) {
        return store.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
    }
}
