package cn.zhenqing365.field;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.VisitParts;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The open jobs of a technician, the one that presses most first. */
@Component
class Jobs {
    private static final int EARLIER = 5;

    private final WorkOrders workOrders;
    private final Households households;
    private final Tickets tickets;
    private final Promises promises;
    private final FaultCatalogue faults;
    private final VisitParts parts;
    private final boolean inClear;

    Jobs(WorkOrders workOrders, Households households, Tickets tickets, Promises promises, FaultCatalogue faults, VisitParts parts,
         @Value("${zq.dispatch.phone-in-clear:true}") boolean inClear) {
        this.workOrders = workOrders;
        this.households = households;
        this.tickets = tickets;
        this.promises = promises;
        this.faults = faults;
        this.parts = parts;
        this.inClear = inClear;
    }

    List<Job> of(UUID technicianId, Instant now) {
        return workOrders.openOf(technicianId).stream().map(this::job)
                .sorted(Comparator.comparing(it -> it.promises().stream().map(PromiseView::dueAt).findFirst().orElse(now))).toList();
    }

    private Job job(WorkOrder it) {
        var household = households.get(it.householdId());
        var ticket = tickets.get(it.ticketId());
        var running = promises.ofThread(it.ticketId()).stream().filter(p -> p.state().equals("RUNNING") || p.state().equals("PAUSED"))
                .sorted(Comparator.comparing(PromiseView::dueAt)).toList();
        var callBy = running.stream().filter(p -> p.clock().equals("CLK-02")).map(PromiseView::dueAt).findFirst().orElse(null);
        var history = tickets.linesOf(tickets.ofHousehold(it.householdId(), EARLIER).stream().filter(t -> !t.id().equals(it.ticketId())).toList());
        var fault = faults.get(it.symptom());
        return new Job(it.number(), it.ticketNumber(), it.jobCode(), it.state().name(), it.customerName(), inClear ? it.contactPhone() : PhoneNumber.mask(it.contactPhone()), !inClear, it.address(),
                household.latitude(), household.longitude(), it.symptom(), fault.name(), fault.nameEn(), ticket.note(), household.services(),
                household.equipment(), household.care(), it.assignedAt(), callBy, ticket.promisedAt(), it.windowStart(), it.windowEnd(),
                it.receivedAt(), it.contactedAt(), it.arrivedAt(), it.completedAt(), it.unreachableAttempts(), history, running,
                parts.of(it.id()));
    }
}
