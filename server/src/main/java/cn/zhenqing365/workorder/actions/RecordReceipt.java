package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.workorder.Events.WorkReceived;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.model.Visit;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Received": the technician has read the text. Moves the start of the twenty minutes back to now when it lies ahead. */
@Component
public class RecordReceipt {
    private final Reports reports;

    RecordReceipt(Reports reports) {
        this.reports = reports;
    }

    @Transactional
    public WorkOrder record(UUID workOrderId, Actor by, Instant reportedAt) {
        var before = reports.lock(workOrderId, by, "WORK_RECEIVED", reportedAt);
        var when = reports.when(before, reportedAt);
        var decision = new Visit(before).received(by.id(), when.at()).orRefuse();
        return decision.isNews() ? reports.save(before, decision.work(), "WORK_RECEIVED", by, when, new WorkReceived(decision.work(), when.at())) : before;
    }
}
