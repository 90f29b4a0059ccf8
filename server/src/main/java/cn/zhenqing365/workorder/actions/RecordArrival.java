package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.workorder.Events.TechnicianArrived;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.model.Visit;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "I am there." Keeps the appointment (CLK-04); standing before the customer is contact as well (CLK-02). */
@Component
public class RecordArrival {
    private final Reports reports;
    private final Promises promises;

    RecordArrival(Reports reports, Promises promises) {
        this.reports = reports;
        this.promises = promises;
    }

    @Transactional
    public WorkOrder record(UUID workOrderId, Actor by, Instant reportedAt) {
        var before = reports.lock(workOrderId, by, "TECHNICIAN_ARRIVED", reportedAt);
        var when = reports.when(before, reportedAt);
        var at = when.at();
        var decision = new Visit(before).arrived(by.id(), at).orRefuse();
        if (!decision.isNews()) return before;
        var after = reports.save(before, decision.work(), "TECHNICIAN_ARRIVED", by, when, new TechnicianArrived(decision.work(), at));
        promises.keep(workOrderId, "CLK-04", at);
        promises.keep(workOrderId, "CLK-02", at);
        promises.keep(workOrderId, "CLK-03", at);
        if (before.arrivedAt() != null || before.completedAt() != null) promises.keptEarlier(workOrderId, Set.of("CLK-02", "CLK-03", "CLK-04"), at);
        return after;
    }
}
