package cn.zhenqing365.ticket.business;

import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.ticket.OneVisit;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends somebody for the services asked for: one visit for all of them, or along with a visit of the household that is open already. */
@Component
class BusinessVisits {
    private final WorkParts parts;
    private final WorkOrders workOrders;
    private final Dispatching dispatching;
    private final AgreeAppointment appointment;
    private final FaultCatalogue jobs;
    private final OneVisit oneVisit;

    BusinessVisits(WorkParts parts, WorkOrders workOrders, Dispatching dispatching, AgreeAppointment appointment, FaultCatalogue jobs, OneVisit oneVisit) {
        this.parts = parts;
        this.workOrders = workOrders;
        this.dispatching = dispatching;
        this.appointment = appointment;
        this.jobs = jobs;
        this.oneVisit = oneVisit;
    }

    /** @param windowOrNull when the customer would like it */
    void send(Ticket ticket, List<Item> items, TimeWindow windowOrNull, Actor by, Instant now) {
        var todo = items.stream().map(it -> new WorkParts.ToDo(ticket.id(), it.id(), it.type(), it.service())).toList();
        var along = oneVisit.openFor(ticket.householdId(), items.stream().map(it -> skills(it)).toList(), windowOrNull, null);
        if (along.isPresent()) oneVisit.join(along.get(), ticket, todo, by, now);
        var visit = along.map(WorkOrder::id).orElseGet(() -> open(ticket, items, by, now));
        if (along.isEmpty()) parts.add(visit, todo, now);
        if (windowOrNull != null && along.map(it -> it.windowStart() == null).orElse(true)) appointment.byCustomer(visit, windowOrNull, by);
    }

    /** S1 is for television, S3 for broadband: of a job that names both only the service's own. */
    private List<String> skills(Item it) {
        var all = jobs.get(it.type()).skills();
        var own = all.stream().filter(skill -> !skill.equals(it.service().equals("TV") ? "S3" : "S1")).toList();
        return own.isEmpty() ? all : own;
    }

    private UUID open(Ticket ticket, List<Item> items, Actor by, Instant now) {
        var job = jobs.get(items.get(0).type());
        var what = items.stream().map(it -> jobs.nameOf(it.type()) + (it.service().equals("TV") ? "电视" : "宽带")).collect(Collectors.joining("、"));
        var skills = job.skills().stream().filter(it -> items.size() > 1 || !it.equals(items.get(0).service().equals("TV") ? "S3" : "S1")).toList();
        var sent = dispatching.send(new OpenWork(ticket.id(), ticket.number(), workOrders.ofTickets(List.of(ticket.id())).size() + 1, ticket.householdId(),
                ticket.areaCode(), job.code(), skills.isEmpty() ? job.skills() : skills, ticket.customerName(), ticket.contactPhone(), ticket.address(), what), by, now);
        return sent.work().id();
    }
}
