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
import cn.zhenqing365.workorder.model.Decision;
import cn.zhenqing365.workorder.model.Visit;
import java.time.Instant;
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

    /**
     * By the technician who holds the job. Agreed without a network it counts from when it was agreed; if somebody has agreed
     * another window since, that one stands and this one is only written down.
     *
     * @param reportedAt when it was agreed, as the phone tells it; null for now
     */
    @Transactional
    public WorkOrder byTechnician(UUID workOrderId, TimeWindow window, Actor by, Instant reportedAt) {
        var before = reports.lock(workOrderId, by, "APPOINTMENT_AGREED", reportedAt);
        var when = reports.when(before, reportedAt);
        var decision = new Visit(before).appointed(by.id(), window, when.at()).orRefuse();
        if (!decision.isNews()) return before;
        if (appointments.agreedAt(workOrderId).filter(it -> it.isAfter(when.at())).isPresent()) {
            reports.note(before, "APPOINTMENT_OVERTAKEN", by, when.at(), "start", window.start(), "end", window.end());
            return before;
        }
        return agree(before, decision, window, "TECHNICIAN", by, when);
    }

    /** By the customer, over the link or a text, or by staff for the customer: the holder of the job stays the same. */
    @Transactional
    public WorkOrder byCustomer(UUID workOrderId, TimeWindow window, Actor by) {
        var before = reports.lock(workOrderId);
        return agree(before, new Visit(before).movedByCustomer(window, reports.now()).orRefuse(), window, "CUSTOMER", by, reports.when(before, null));
    }

    private WorkOrder agree(WorkOrder before, Decision decision, TimeWindow window, String askedBy, Actor by, When when) {
        if (!decision.isNews()) return before;
        var at = when.at();
        var past = before.arrivedAt() != null || before.completedAt() != null;
        if (before.technicianId() != null && !past) appointments.agree(before.id(), before.technicianId(), window, askedBy, at);
        var moved = before.windowStart() != null;
        var worthTelling = !past && window.end().isAfter(reports.now());
        var after = reports.save(before, decision.work(), "APPOINTMENT_AGREED", by, when,
                worthTelling ? new AppointmentAgreed(decision.work(), moved, askedBy, at) : null,
                "start", window.start(), "end", window.end(), "askedBy", askedBy, "before", before.windowStart());
        promises.keep(after.id(), "CLK-02", at);
        promises.keep(after.id(), "CLK-03", at);
        if (past) promises.keptEarlier(after.id(), Set.of("CLK-02", "CLK-03"), at);
        if (moved) promises.withdraw(after.ticketId(), Set.of("CLK-04"), at);
        promises.start(new StartPromise(Ids.at(at), "CLK-04", "WORK_ORDER", after.id(), after.ticketId(), after.areaCode(),
                areas.get(after.areaCode()).kind().name(), after.technicianId(), at, window.end()));
        if (past) promises.keep(after.id(), "CLK-04", after.arrivedAt() != null ? after.arrivedAt() : after.completedAt());
        return after;
    }
}
