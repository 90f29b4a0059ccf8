package cn.zhenqing365.ticket.business;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.Events.CustomerContacted;
import cn.zhenqing365.workorder.Events.PartSettled;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a visit for several services means for each request in it: contacted, under way, a service done. What was carried over goes
 * alone on the next visit, with its promise still running.
 */
@Component
class PartReports {
    private final WorkParts parts;
    private final BusinessStore store;
    private final FinishBusiness finish;
    private final BusinessVisits visits;
    private final TicketStore tickets;
    private final Promises promises;

    PartReports(WorkParts parts, BusinessStore store, FinishBusiness finish, BusinessVisits visits, TicketStore tickets, Promises promises) {
        this.parts = parts;
        this.store = store;
        this.finish = finish;
        this.visits = visits;
        this.tickets = tickets;
        this.promises = promises;
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
        var part = event.part();
        if (!part.state().equals("DONE") || part.isRepair()) return;
        for (var code : event.seen().papers()) finish.paperSeen(part.ticketId(), code, event.by());
        for (var code : event.seen().explained()) finish.explained(part.ticketId(), code, "SAID", event.by());
        if (event.seen().judgement() != null) finish.judged(part.ticketId(), part.itemId(), event.seen().judgement(), event.by());
        finish.partDone(part.ticketId(), part.itemId(), event.by(), event.at());
    }

    /** The visit is over: a text that says only "done" means every open part; what was carried over is sent for again. */
    @EventListener
    void completed(WorkCompleted event) {
        var all = parts.of(List.of(event.work().id()));
        for (var part : all) if (part.isOpen() && !part.isRepair()) {
            parts.settle(event.work().id(), part.id(), "DONE", null, event.work().technicianId(), event.at());
            finish.partDone(part.ticketId(), part.itemId(), Actor.staff(event.work().technicianId(), "", Actor.Channel.TEXT), event.at());
        }
        all.stream().filter(it -> it.state().equals("CARRIED_OVER") && !it.isRepair()).collect(Collectors.groupingBy(Part::ticketId)).forEach((ticketId, left) -> {
            var items = store.items(ticketId).stream().filter(it -> it.isOpen() && left.stream().anyMatch(part -> part.itemId().equals(it.id()))).toList();
            if (!items.isEmpty()) visits.send(tickets.lock(ticketId).orElseThrow(), items, null, Actor.SYSTEM, event.at());
        });
    }

    @EventListener
    void cancelled(TicketEvents.Cancelled event) {
        for (var it : store.items(event.ticket().id())) if (it.isOpen()) store.item(it.id(), "CANCELLED", null);
    }

    private void called(WorkOrder work, Instant at) {
        for (var ticketId : ticketsOf(work)) {
            var before = tickets.lock(ticketId).orElseThrow();
            var after = new Changes(before).underWay();
            if (after != before) tickets.save(after, null, null, null);
            promises.keepThread(ticketId, Set.of("CLK-10", "CLK-24"), at);
        }
    }

    private Set<UUID> ticketsOf(WorkOrder work) {
        return parts.of(List.of(work.id())).stream().filter(it -> it.isOpen() && !it.isRepair()).map(Part::ticketId).collect(Collectors.toSet());
    }
}
