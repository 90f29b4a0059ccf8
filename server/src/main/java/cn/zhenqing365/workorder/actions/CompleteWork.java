package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.ClosingRules;
import cn.zhenqing365.workorder.Events.WorkCompleted;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.model.Visit;
import cn.zhenqing365.workorder.store.AssignmentStore;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The technician says "fixed": cause, action, parts, readings. What it means for the customer's request, the ticket decides. */
@Component
public class CompleteWork {
    private final Reports reports;
    private final Promises promises;
    private final Appointments appointments;
    private final AssignmentStore assignments;
    private final ClosingRules rules;

    CompleteWork(Reports reports, Promises promises, Appointments appointments, AssignmentStore assignments, ClosingRules rules) {
        this.reports = reports;
        this.promises = promises;
        this.appointments = appointments;
        this.assignments = assignments;
        this.rules = rules;
    }

    @Transactional
    public WorkOrder complete(UUID workOrderId, Closing closing, Actor by, Instant reportedAt) {
        rules.check(closing);
        var before = reports.lock(workOrderId, by, "WORK_COMPLETED", reportedAt);
        var when = reports.when(before, reportedAt);
        var at = when.at();
        var decision = new Visit(before).completed(by.id(), closing, at).orRefuse();
        if (!decision.isNews()) return before;
        for (var clock : new String[] {"CLK-02", "CLK-03", "CLK-04"}) promises.keep(workOrderId, clock, at);
        appointments.release(workOrderId, "DONE", at);
        assignments.end(workOrderId, "DONE", at);
        return reports.save(before, decision.work(), "WORK_COMPLETED", by, when, new WorkCompleted(decision.work(), at),
                "cause", closing.cause(), "action", closing.action(), "responsibility", closing.responsibility(),
                "parts", closing.parts(), "readings", closing.readings(), "outsideReason", closing.outsideReason(), "remark", closing.remark());
    }
}
