package cn.zhenqing365.dispatch.plan.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit in the plan, as it is kept.
 *
 * @param technicianId null when nobody can go that day
 * @param position in the technician's day, from 0
 * @param arrivalAt planned; {@code beginAt} is later when the window has not opened yet
 * @param latestAt the last moment to begin without making this or a later visit late
 * @param lateMinutes after the end of the agreed window, or of the time the repair is promised for; 0 when in time
 * @param pinnedTo who goes because a person said so; {@code heldBeginAt} about when
 */
public record Stop(UUID workOrderId, UUID technicianId, int position, Instant arrivalAt, Instant beginAt, Instant endAt, Instant latestAt, double travelMinutes,
                   double lateMinutes, Instant dueAt, UUID pinnedTo, String pinnedBy, Instant heldBeginAt, String whyZh, String whyEn) {

    public static Stop unplanned(UUID workOrderId, Instant dueAt, Stop before, String whyZh, String whyEn) {
        return new Stop(workOrderId, null, 0, null, null, null, null, 0, 0, dueAt, before == null ? null : before.pinnedTo, before == null ? null : before.pinnedBy,
                before == null ? null : before.heldBeginAt, whyZh, whyEn);
    }

    public Stop pinned(UUID to, String by, Instant begin) {
        return new Stop(workOrderId, technicianId, position, arrivalAt, beginAt, endAt, latestAt, travelMinutes, lateMinutes, dueAt, to, by, begin, whyZh, whyEn);
    }
}
