package cn.zhenqing365.notice;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a customer decides about a visit, told to the one who would otherwise drive there: another time, or not at all. */
@Component
class TechnicianNotices {
    private final WorkOrders workOrders;
    private final StaffMembers staff;
    private final Messages messages;

    TechnicianNotices(WorkOrders workOrders, StaffMembers staff, Messages messages) {
        this.workOrders = workOrders;
        this.staff = staff;
        this.messages = messages;
    }

    @EventListener
    void agreed(AppointmentAgreed event) {
        if (!event.askedBy().equals("CUSTOMER")) return;
        var work = event.work();
        say("VISIT_MOVED", work, (event.moved() ? "用户改约" : "用户约定") + Zones.dayAndClock(work.windowStart()) + "-" + Zones.clock(work.windowEnd())
                + ":" + work.number() + " " + work.address() + "。单号" + work.jobCode(), event.at());
    }

    @EventListener
    void cancelled(TicketEvents.Cancelled event) {
        var visits = workOrders.ofTickets(List.of(event.ticket().id()));
        if (visits.isEmpty() || visits.get(visits.size() - 1).state() != WorkOrderState.CANCELLED) return;
        var last = visits.get(visits.size() - 1);
        say("VISIT_CANCELLED", last, "工单" + last.number() + "(" + last.address() + ")已取消,不用上门。单号" + last.jobCode() + "作废。", event.at());
    }

    private void say(String purpose, WorkOrder work, String body, Instant at) {
        if (work.technicianId() == null) return;
        staff.find(work.technicianId()).ifPresent(it -> messages.queue(at,
                new OutgoingText(Ids.at(at), it.phone(), body, purpose, work.id(), work.ticketId(), true)));
    }
}
