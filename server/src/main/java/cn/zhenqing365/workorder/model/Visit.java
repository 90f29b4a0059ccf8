package cn.zhenqing365.workorder.model;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The technician's reports, decided. A report may come late, twice, or without the ones before it (a feature phone sends
 * "3" from the doorstep): the earlier milestones are then taken as reached, their promises are not. Of two reports of one
 * milestone the earlier time counts. Only the one who holds the job may report on it.
 */
public record Visit(WorkOrder work) {
    /** An agreed window is at most two hours wide ({@code domain.md} §8, CLK-03). */
    public static final Duration WIDEST_WINDOW = Duration.ofHours(2);
    /** No visit is agreed further ahead than this. */
    static final Duration FURTHEST = Duration.ofDays(30);

    public Decision received(UUID by, Instant at) {
        if (work.state() == WorkOrderState.COMPLETED && work.isHeldBy(by)) return new Decision.AlreadyKnown(work);
        return held(by, () -> isKnown(work.receivedAt(), at) ? new Decision.AlreadyKnown(work)
                : changed(Draft.of(work).receivedAt(at).reached(WorkOrderState.RECEIVED)));
    }

    public Decision contacted(UUID by, Instant at) {
        return reported(by, at, () -> isKnown(work.contactedAt(), at) ? new Decision.AlreadyKnown(work)
                : changed(Draft.of(work).receivedAt(at).contactedAt(at).reached(WorkOrderState.CONTACTED)));
    }

    public Decision notReached(UUID by, Instant at) {
        return reported(by, at, () -> changed(Draft.of(work).receivedAt(at).oneMoreAttempt().reached(WorkOrderState.RECEIVED)));
    }

    /** @param at when it was agreed: a window that was still ahead then is good, also when the news of it comes after it */
    public Decision appointed(UUID by, TimeWindow window, Instant at) {
        return reported(by, at, () -> appointed(window, at));
    }

    /** The customer moves the visit: the same rules, without a holder. */
    public Decision movedByCustomer(TimeWindow window, Instant now) {
        return open(() -> appointed(window, now));
    }

    public Decision arrived(UUID by, Instant at) {
        return reported(by, at, () -> isKnown(work.arrivedAt(), at) ? new Decision.AlreadyKnown(work)
                : changed(Draft.of(work).receivedAt(at).arrivedAt(at).reached(WorkOrderState.ARRIVED)));
    }

    public Decision completed(UUID by, Closing closing, Instant at) {
        if (work.state() == WorkOrderState.COMPLETED && work.isHeldBy(by)) return new Decision.AlreadyKnown(work);
        return held(by, () -> changed(Draft.of(work).receivedAt(at).completedAt(at).closing(closing).reached(WorkOrderState.COMPLETED)));
    }

    public Decision cancelled() {
        return work.state() == WorkOrderState.COMPLETED ? Decision.declined("WORK_ALREADY_COMPLETED", "number", work.number())
                : changed(Draft.of(work).state(WorkOrderState.CANCELLED));
    }

    private Decision appointed(TimeWindow window, Instant now) {
        if (window.length().compareTo(WIDEST_WINDOW) > 0) return Decision.declined("WINDOW_TOO_WIDE", "hours", WIDEST_WINDOW.toHours());
        if (!window.end().isAfter(now)) return Decision.declined("WINDOW_IN_THE_PAST", "end", window.end());
        if (window.start().isAfter(now.plus(FURTHEST))) return Decision.declined("WINDOW_TOO_FAR", "days", FURTHEST.toDays());
        if (work.arrivedAt() != null && !now.isBefore(work.arrivedAt())) return Decision.declined("TECHNICIAN_ALREADY_THERE", "number", work.number());
        if (window.start().equals(work.windowStart()) && window.end().equals(work.windowEnd())) return new Decision.AlreadyKnown(work);
        return changed(Draft.of(work).receivedAt(now).contactedAt(now).window(window).reached(WorkOrderState.APPOINTED));
    }

    /** News of a finished job that happened before its end is still news: a phone without a network sends it late. */
    private Decision reported(UUID by, Instant at, java.util.function.Supplier<Decision> then) {
        return work.state() == WorkOrderState.COMPLETED && work.isHeldBy(by) && at.isBefore(work.completedAt()) ? then.get() : held(by, then);
    }

    /** Told before, and no earlier time is told now. */
    private static boolean isKnown(Instant known, Instant at) {
        return known != null && !at.isBefore(known);
    }

    private Decision held(UUID by, java.util.function.Supplier<Decision> then) {
        return open(() -> work.isHeldBy(by) ? then.get() : Decision.declined("NOT_YOUR_JOB", "number", work.number()));
    }

    private Decision open(java.util.function.Supplier<Decision> then) {
        return switch (work.state()) {
            case COMPLETED -> Decision.declined("WORK_ALREADY_COMPLETED", "number", work.number());
            case CANCELLED -> Decision.declined("WORK_CANCELLED", "number", work.number());
            default -> then.get();
        };
    }

    private static Decision changed(Draft draft) {
        return new Decision.Changed(draft.done());
    }
}
