package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.appointment.Hold;
import cn.zhenqing365.appointment.Holds;
import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment.Via;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The window kept for the caller becomes the appointment, and the technician whose route it fits gets the job. Joins the caller's transaction. */
@Component
public class AgreeHeld {
    private final Holds holds;
    private final WorkOrders workOrders;
    private final Dispatching dispatching;
    private final AgreeAppointment appointment;
    private final StaffMembers staff;

    AgreeHeld(Holds holds, WorkOrders workOrders, Dispatching dispatching, AgreeAppointment appointment, StaffMembers staff) {
        this.holds = holds;
        this.workOrders = workOrders;
        this.dispatching = dispatching;
        this.appointment = appointment;
        this.staff = staff;
    }

    /** Whom a new job goes to, so that only one is told. @throws Refused HOLD_EXPIRED, NOT_FOUND */
    public Assignee whom(UUID holdId, UUID householdId, Instant now) {
        var hold = standing(holdId, householdId, now);
        return assignee(hold);
    }

    /** @throws Refused HOLD_EXPIRED, NOT_FOUND for another household's, and what an appointment is refused for */
    public WorkOrder agree(UUID holdId, UUID workOrderId, Actor by, Instant now) {
        var work = workOrders.lock(workOrderId);
        var hold = standing(holdId, work.householdId(), now);
        if (!work.isHeldBy(hold.technicianId())) dispatching.handTo(work, assignee(hold), "WINDOW: 用户选定的时段由其路线最合适", by, now);
        holds.end(holdId, "AGREED", workOrderId, now);
        return appointment.byCustomer(workOrderId, hold.window(), by);
    }

    private Hold standing(UUID holdId, UUID householdId, Instant now) {
        var hold = holds.lock(holdId);
        if (!hold.householdId().equals(householdId)) throw Refused.notFound("HOLD", holdId);
        if (!hold.stands(now)) throw Refused.because("HOLD_EXPIRED");
        return hold;
    }

    private Assignee assignee(Hold hold) {
        var it = staff.find(hold.technicianId()).orElseThrow(() -> Refused.notFound("STAFF", hold.technicianId()));
        return new Assignee(it.id(), it.name(), it.staffNo(), it.phone(), Via.ON_DUTY);
    }
}
