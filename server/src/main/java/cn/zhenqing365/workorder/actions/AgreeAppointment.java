package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.workorder.Events.AppointmentAgreed;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.model.Visit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A window of at most two hours, agreed. Keeps CLK-02 and CLK-03, starts CLK-04: be there before the window ends. */
@Component
public class AgreeAppointment {
    private final Reports reports;
    private final Appointments appointments;
    private final Promises promises;
    private final Areas areas;

    AgreeAppointment(Reports reports, Appointments appointments, Promises promises, Areas areas) {
        this.reports = reports;
        this.appointments = appointments;
        this.promises = promises;
        this.areas = areas;
    }

    /** By the technician who holds the job. */
    @Transactional
    public WorkOrder byTechnician(UUID workOrderId, TimeWindow window, Actor by) {
        var before = reports.lock(workOrderId);
        return agree(before, new Visit(before).appointed(by.id(), window, reports.now()).orRefuse(), window, "TECHNICIAN", by);
    }

    /** By the customer, over the link or a text, or by staff for the customer: the holder of the job stays the same. */
    @Transactional
    public WorkOrder byCustomer(UUID workOrderId, TimeWindow window, Actor by) {
        var before = reports.lock(workOrderId);
        return agree(before, new Visit(before).movedByCustomer(window, reports.now()).orRefuse(), window, "CUSTOMER", by);
    }

    private WorkOrder agree(WorkOrder before, cn.zhenqing365.workorder.model.Decision decision, TimeWindow window, String askedBy, Actor by) {
        if (!decision.isNews()) return before;
        var now = reports.now();
        if (before.technicianId() != null) appointments.agree(before.id(), before.technicianId(), window, askedBy, now);
        var moved = before.windowStart() != null;
        var after = reports.save(before, decision.work(), "APPOINTMENT_AGREED", by, now, new AppointmentAgreed(decision.work(), moved, now),
                "start", window.start(), "end", window.end(), "askedBy", askedBy, "before", before.windowStart());
        promises.keep(after.id(), "CLK-02", now);
        promises.keep(after.id(), "CLK-03", now);
        if (moved) promises.withdraw(after.ticketId(), Set.of("CLK-04"), now);
        promises.start(new StartPromise(Ids.at(now), "CLK-04", "WORK_ORDER", after.id(), after.ticketId(), after.areaCode(),
                areas.get(after.areaCode()).kind().name(), after.technicianId(), now, window.end()));
        return after;
    }
}
