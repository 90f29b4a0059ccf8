package cn.zhenqing365.ticket.model;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whether what a household asks now goes along with a visit that is open already: one person, once, for everything. It must not
 * cost the promise of either, so the window has to fit, and whoever comes has to be able to do each part.
 */
public final class SharedVisit {
    public enum Why { FITS, ALREADY_THERE, SKILL, WINDOW, PROMISE }

    private SharedVisit() {}

    /**
     * @param skills     of whoever holds the visit
     * @param jobs       for each thing to be done, the skills of which one will do
     * @param wished     the window the customer asked for; null when any will do
     * @param promisedAt until when a repair was promised; null when nothing presses
     */
    public static Why of(WorkOrder visit, Set<String> skills, List<? extends Collection<String>> jobs, TimeWindow wished, Instant promisedAt) {
        if (!visit.state().isOpen() || visit.state() == WorkOrderState.ARRIVED || visit.arrivedAt() != null) return Why.ALREADY_THERE;
        if (visit.technicianId() == null || !jobs.stream().allMatch(job -> job.stream().anyMatch(skills::contains))) return Why.SKILL;
        if (visit.windowStart() == null) return Why.FITS;
        var window = new TimeWindow(visit.windowStart(), visit.windowEnd());
        if (wished != null && !wished.overlaps(window)) return Why.WINDOW;
        return promisedAt != null && window.end().isAfter(promisedAt) ? Why.PROMISE : Why.FITS;
    }
}
