package cn.zhenqing365.dispatch.actions;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment.Via;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A dispatcher gives the job to somebody else, or to the next in the chain. Neither CLK-01 nor CLK-02 starts anew. */
@Component
public class AssignWork {
    private final WorkOrders workOrders;
    private final Dispatching dispatching;
    private final StaffMembers staff;
    private final Appointments appointments;
    private final Clock clock;

    AssignWork(WorkOrders workOrders, Dispatching dispatching, StaffMembers staff, Appointments appointments, Clock clock) {
        this.workOrders = workOrders;
        this.dispatching = dispatching;
        this.staff = staff;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** @param staffNo whom, or null for the next in the chain */
    @Transactional
    public Dispatching.Sent assign(UUID workOrderId, String staffNo, String reason, Actor by) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var now = clock.instant();
        var work = workOrders.lock(workOrderId);
        var whom = staffNo == null || staffNo.isBlank() ? dispatching.next(work, now) : byHand(staffNo);
        if (whom.staffId() != null && work.isHeldBy(whom.staffId())) throw Refused.because("ALREADY_HOLDS_THE_JOB", "name", whom.name(), "number", work.number());
        appointments.release(workOrderId, "REASSIGNED", now);
        return dispatching.handTo(work, whom, reason, by, now);
    }

    private Assignee byHand(String staffNo) {
        var it = staff.byNo(staffNo).filter(found -> found.active()).orElseThrow(() -> Refused.notFound("STAFF", staffNo));
        if (it.role() != Role.TECHNICIAN && it.role() != Role.CUSTOMER_MANAGER) throw Refused.because("NOT_A_TECHNICIAN", "name", it.name());
        return new Assignee(it.id(), it.name(), it.staffNo(), it.phone(), Via.BY_HAND);
    }
}
