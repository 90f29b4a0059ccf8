package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import cn.zhenqing365.workorder.store.AssignmentStore;
import cn.zhenqing365.workorder.store.RevealStore;
import cn.zhenqing365.workorder.store.WorkOrderStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link of a masked dispatch text: the number is shown once, to whoever has the text, while the job stands. */
@Component
public class RevealOnce {
    private final RevealStore reveals;
    private final AssignmentStore assignments;
    private final WorkOrderStore workOrders;
    private final Journal journal;
    private final Clock clock;

    RevealOnce(RevealStore reveals, AssignmentStore assignments, WorkOrderStore workOrders, Journal journal, Clock clock) {
        this.reveals = reveals;
        this.assignments = assignments;
        this.workOrders = workOrders;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, REVEAL_USED, LINK_DONE, LINK_CANCELLED, LINK_SUPERSEDED */
    @Transactional
    public WorkOrder reveal(String token) {
        var now = clock.instant();
        var asked = reveals.assignmentOf(token).flatMap(assignments::find).orElseThrow(() -> Refused.notFound("LINK", ""));
        var work = workOrders.find(asked.workOrderId()).orElseThrow();
        if (work.state() == WorkOrderState.CANCELLED) throw Refused.because("LINK_CANCELLED", "number", work.number());
        if (work.state() == WorkOrderState.COMPLETED) throw Refused.because("LINK_DONE", "number", work.number());
        if (asked.endedAt() != null) throw Refused.because("LINK_SUPERSEDED");
        if (!reveals.use(token, now)) throw Refused.because("REVEAL_USED");
        journal.write(Happening.of("PHONE_REVEALED", "WORK_ORDER", work.id(), work.ticketId(), work.areaCode(),
                Actor.staff(asked.technicianId(), "", Actor.Channel.LINK), now, "reason", "ONE_TIME_LINK", "no", asked.no()));
        return work;
    }
}
