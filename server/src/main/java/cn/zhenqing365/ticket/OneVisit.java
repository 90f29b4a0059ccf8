package cn.zhenqing365.ticket;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.TextAcked;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.roster.Roster;
import cn.zhenqing365.ticket.model.SharedVisit;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One visit for everything a household needs: a fault goes along with an open installation, and the other way round. Each stays a
 * request of its own with its own promise, and a part of the visit that is closed or carried over alone.
 */
@Component
public class OneVisit {
    static final String PURPOSE = "DISPATCH_ALONG";
    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final Roster roster;
    private final FaultCatalogue faults;
    private final TicketStore tickets;
    private final StaffMembers staff;
    private final Messages messages;
    private final Promises promises;
    private final Journal journal;

    OneVisit(WorkOrders workOrders, WorkParts parts, Roster roster, FaultCatalogue faults, TicketStore tickets, StaffMembers staff, Messages messages, Promises promises, Journal journal) {
        this.workOrders = workOrders;
        this.parts = parts;
        this.roster = roster;
        this.faults = faults;
        this.tickets = tickets;
        this.staff = staff;
        this.messages = messages;
        this.promises = promises;
        this.journal = journal;
    }

    /**
     * The open visit that this may go along with, locked until the end of the transaction.
     *
     * @param jobs       for each thing to be done, the skills of which one will do
     * @param wished     null when any time will do
     * @param promisedAt of a repair, else null
     */
    public Optional<WorkOrder> openFor(UUID householdId, List<? extends Collection<String>> jobs, TimeWindow wished, Instant promisedAt) {
        return parts.openVisitOf(householdId).map(workOrders::get)
                .filter(it -> SharedVisit.of(it, it.technicianId() == null ? Set.of() : roster.skillsOf(it.technicianId()), jobs, wished, promisedAt) == SharedVisit.Why.FITS);
    }

    /** The request's parts join the visit; whoever holds it is told. A repair that was alone there becomes a part like the others. */
    public void join(WorkOrder visit, Ticket ticket, List<WorkParts.ToDo> todo, Actor by, Instant now) {
        if (parts.of(List.of(visit.id())).isEmpty()) {
            var first = tickets.of(List.of(visit.ticketId())).get(0);
            parts.add(visit.id(), List.of(repair(first)), now);
        }
        parts.add(visit.id(), todo, now);
        var what = todo.stream().map(it -> faults.nameOf(it.job())).distinct().collect(Collectors.joining("、"));
        journal.write(Happening.of("VISIT_SHARED", "WORK_ORDER", visit.id(), ticket.id(), ticket.areaCode(), by, now, "visit", visit.number(), "what", what));
        if (visit.technicianId() == null) return;
        staff.find(visit.technicianId()).ifPresent(who -> messages.queue(now, new OutgoingText(Ids.at(now), who.phone(), "同户加办" + ticket.number() + ":" + what + "," + visit.address() + "。与单号"
                + visit.jobCode() + "一次上门办完" + (visit.windowStart() == null ? ",请尽快联系用户。" : ",已约" + Zones.dayAndClock(visit.windowStart()) + "-" + Zones.clock(visit.windowEnd()) + "。"),
                PURPOSE, ticket.id(), ticket.id(), true)));
    }

    public static WorkParts.ToDo repair(Ticket fault) {
        return new WorkParts.ToDo(fault.id(), fault.id(), fault.symptom(), fault.service());
    }

    /** Whoever comes knows of it: the three minutes are kept. */
    @EventListener
    void acknowledged(TextAcked text) {
        if (text.purpose().equals(PURPOSE)) promises.keepThread(text.subjectId(), Set.of("CLK-01"), text.ackedAt());
    }
}
