package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.Events.WorkHandedBack;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "I cannot take it." The dispatch module finds the next one in the same transaction: the job is never unowned. */
@Component
public class HandBackWork {
    private final Reports reports;
    private final WorkOrders workOrders;
    private final ApplicationEventPublisher events;

    HandBackWork(Reports reports, WorkOrders workOrders, ApplicationEventPublisher events) {
        this.reports = reports;
        this.workOrders = workOrders;
        this.events = events;
    }

    @Transactional
    public WorkOrder handBack(UUID workOrderId, String reason, Actor by) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var work = reports.lock(workOrderId);
        if (!work.state().isOpen()) throw Refused.because("WORK_ALREADY_COMPLETED", "number", work.number());
        if (!work.isHeldBy(by.id())) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        events.publishEvent(new WorkHandedBack(work, by.id(), reason, reports.now()));
        return workOrders.get(workOrderId);
    }
}
