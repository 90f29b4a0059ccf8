package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.WorkOrder;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one who holds a job looks at the customer's number on the phone page; each look is written down. */
@Component
public class RevealContact {
    private final Reports reports;

    RevealContact(Reports reports) {
        this.reports = reports;
    }

    /** @throws Refused NOT_YOUR_JOB */
    @Transactional
    public WorkOrder reveal(UUID workOrderId, Actor by) {
        var work = reports.lock(workOrderId);
        if (!work.isHeldBy(by.id()) || !work.state().isOpen()) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        reports.note(work, "PHONE_REVEALED", by, reports.now(), "reason", "JOB_PAGE");
        return work;
    }
}
