package cn.zhenqing365.outage.model;

import cn.zhenqing365.kernel.Refusal;
import cn.zhenqing365.outage.PlannedWork;
import java.time.Instant;
import java.util.Optional;

/** Whether work may begin: not before its time, not before the texts of its notice are out, and after a late notice only with an approval (CLK-26, block work permit). */
public final class Permit {
    private Permit() {}

    /** Why not; empty when it may. */
    public static Optional<Refusal> refusal(PlannedWork it, Instant now) {
        if (it.state() != PlannedWork.State.PLANNED && it.state() != PlannedWork.State.ANNOUNCED)
            return Optional.of(Refusal.of("WORK_NOT_AHEAD", "number", it.number(), "state", it.state()));
        if (it.announcedAt() == null) return Optional.of(Refusal.of("WORK_NOT_ANNOUNCED", "number", it.number()));
        if (it.announcedAt().isAfter(it.noticeDueAt()) && it.approvedBy() == null)
            return Optional.of(Refusal.of("WORK_ANNOUNCED_LATE", "number", it.number(), "due", it.noticeDueAt()));
        if (it.announcedAt().isAfter(now)) return Optional.of(Refusal.of("WORK_NOTICE_NOT_OUT", "number", it.number(), "textsAt", it.announcedAt()));
        if (now.isBefore(it.startsAt())) return Optional.of(Refusal.of("WORK_BEFORE_ITS_TIME", "number", it.number(), "startsAt", it.startsAt()));
        return Optional.empty();
    }
}
