package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.business.FinishBusiness;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Not fixed": the same ticket, the same first-contact owner, the repair clocks run on as if they had never stopped, and
 * within 24 hours somebody has called (CLK-24, {@code domain.md} §8). A new visit is sent at once.
 */
@Component
public class ReopenTicket {
    private final TicketStore store;
    private final Promises promises;
    private final Areas areas;
    private final Dispatching dispatching;
    private final WorkOrders workOrders;
    private final FaultCatalogue faults;
    private final FinishBusiness business;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ReopenTicket(TicketStore store, Promises promises, Areas areas, Dispatching dispatching, WorkOrders workOrders, FaultCatalogue faults,
                 FinishBusiness business, Journal journal, ApplicationEventPublisher events) {
        this.store = store;
        this.promises = promises;
        this.areas = areas;
        this.dispatching = dispatching;
        this.workOrders = workOrders;
        this.faults = faults;
        this.business = business;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public Ticket reopen(UUID ticketId, String reason, Actor by, Instant now) {
        var before = store.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        if (before.kind().equals("BUSINESS")) return business.again(ticketId, reason, by, now);
        if (!before.isFault()) throw Refused.because("NOT_A_FAULT", "number", before.number());
        var ticket = new Changes(before).reopened(now);
        try {
            store.save(ticket, null, null, null);
        } catch (DuplicateKeyException another) {
            throw Refused.because("OPEN_TICKET_MEANWHILE", "address", ticket.address());
        }
        var area = areas.get(ticket.areaCode());
        promises.reopen(ticketId, Ticket.REPAIR_CLOCKS, now);
        promises.start(new StartPromise(Ids.at(now), "CLK-24", "TICKET", ticketId, ticketId, ticket.areaCode(), area.kind().name(),
                area.managerId(), now, null));
        journal.write(Happening.of("TICKET_REOPENED", "TICKET", ticketId, ticketId, ticket.areaCode(), by, now, "reason", reason,
                "time", ticket.reopenings()));
        int visit = workOrders.ofTickets(List.of(ticketId)).size() + 1;
        dispatching.send(new OpenWork(ticketId, ticket.number(), visit, ticket.householdId(), ticket.areaCode(), ticket.symptom(),
                faults.get(ticket.symptom()).skills(), ticket.customerName(), ticket.contactPhone(), ticket.address()), by, now);
        events.publishEvent(new TicketEvents.Reopened(ticketId, now));
        return store.lock(ticketId).orElseThrow();
    }
}
