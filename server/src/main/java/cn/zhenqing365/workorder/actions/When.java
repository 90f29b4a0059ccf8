package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.workorder.WorkOrder;
import java.time.Duration;
import java.time.Instant;

/**
 * When a report counts. The time of the happening counts, as the phone tells it; when the news came stands in the journal
 * beside it. A time no clock of that job can have shown (ahead of us, before the job was given, days ago: the phone's clock is
 * wrong) is not believed: the report is taken all the same, counts from when it came, and the phone's time is written down.
 *
 * @param unbelieved what the phone said, when it cannot be; otherwise null
 */
record When(Instant at, Instant unbelieved) {
    private static final Duration OLDEST = Duration.ofDays(2);
    /** Two clocks that are both right agree within this. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    static When of(WorkOrder work, Instant told, Instant now) {
        if (told == null) return new When(now, null);
        var given = work.assignedAt() == null ? work.openedAt() : work.assignedAt();
        if (told.isAfter(now.plus(SLACK)) || told.isBefore(given.minus(SLACK)) || told.isBefore(now.minus(OLDEST))) return new When(now, told);
        return new When(told.isAfter(now) ? now : told.isBefore(given) ? given : told, null);
    }
}
