package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.Events.WorkHandedBack;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.model.Draft;
import cn.zhenqing365.workorder.store.WorkOrderStore;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I cannot take it." The dispatch module finds the next one in the same transaction: the job is never unowned. It may be
 * said from the doorstep as well: then the visit was made, and whoever comes next agrees a time anew.
 */
@Component
public class HandBackWork {
    private final Reports reports;
    private final WorkOrders workOrders;
    private final WorkOrderStore store;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;

    HandBackWork(Reports reports, WorkOrders workOrders, WorkOrderStore store, Appointments appointments, ApplicationEventPublisher events) {
        this.reports = reports;
        this.workOrders = workOrders;
        this.store = store;
        this.appointments = appointments;
        this.events = events;
    }

    /** @param reportedAt when it was said, as the phone tells it; the next one is asked now */
    @Transactional
    public WorkOrder handBack(UUID workOrderId, String reason, Actor by, Instant reportedAt) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var work = reports.lock(workOrderId, by, "WORK_HANDED_BACK", reportedAt);
        if (!work.state().isOpen()) throw Refused.because("WORK_ALREADY_COMPLETED", "number", work.number());
        if (!work.isHeldBy(by.id())) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        var when = reports.when(work, reportedAt);
        appointments.release(workOrderId, "HANDED_BACK", reports.now());
        reports.note(work, "WORK_HANDED_BACK", by, when.at(), "reason", reason, "phoneTime", when.unbelieved(), "arrivedAt", work.arrivedAt());
        if (work.arrivedAt() != null) store.save(Draft.of(work).leftAgain().done());
        events.publishEvent(new WorkHandedBack(workOrders.get(workOrderId), by.id(), reason, reports.now()));
        return workOrders.get(workOrderId);
    }
}
