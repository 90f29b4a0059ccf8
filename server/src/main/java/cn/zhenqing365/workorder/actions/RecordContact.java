package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.workorder.Events.CustomerContacted;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.model.Visit;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The technician called the customer. Only a connected call keeps the twenty minutes ({@code domain.md} §8, CLK-02). */
@Component
public class RecordContact {
    public enum Outcome { CONNECTED, NO_ANSWER, BUSY, WRONG_NUMBER }

    private final Reports reports;
    private final Promises promises;

    RecordContact(Reports reports, Promises promises) {
        this.reports = reports;
        this.promises = promises;
    }

    @Transactional
    public WorkOrder record(UUID workOrderId, Outcome outcome, Actor by, Instant reportedAt) {
        if (outcome == null) throw Refused.because("INVALID_CONTACT_OUTCOME");
        var before = reports.lock(workOrderId, by, "CUSTOMER_CONTACTED", reportedAt);
        var when = reports.when(before, reportedAt);
        var at = when.at();
        var visit = new Visit(before);
        if (outcome != Outcome.CONNECTED)
            return reports.save(before, visit.notReached(by.id(), at).orRefuse().work(), "CONTACT_ATTEMPTED", by, when, null, "outcome", outcome);
        var decision = visit.contacted(by.id(), at).orRefuse();
        if (!decision.isNews()) return before;
        var after = reports.save(before, decision.work(), "CUSTOMER_CONTACTED", by, when, new CustomerContacted(decision.work(), at));
        promises.keep(workOrderId, "CLK-02", at);
        promises.keptEarlier(workOrderId, Set.of("CLK-02"), at);
        return after;
    }
}
