package cn.zhenqing365.ticket.web;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.DeadlineInterval;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.RuleView;
import cn.zhenqing365.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/** "Why this deadline": every interval that counted or did not, the gross and the net seconds, and the rule behind it. */
record Deadline(String clock, String title, Instant startedAt, Instant promisedAt, Instant dueAt, Instant hardLimitAt, Instant endedAt,
                long grossSeconds, long netSeconds, List<DeadlineInterval> intervals, RuleView rule) {

    static Deadline of(Ticket ticket, String clockOrNull, Promises promises, Instant now) {
        var owed = promises.ofThread(ticket.id());
        var main = owed.stream().anyMatch(it -> it.clock().equals("CLK-25S")) ? "CLK-25S" : ticket.mainClock();   // found on a visit
        var clock = clockOrNull == null ? main : clockOrNull;
        var promise = owed.stream().filter(it -> it.clock().equals(clock)).reduce((older, newer) -> newer)
                .orElseThrow(() -> Refused.notFound("PROMISE", clock.length() > 12 ? clock.substring(0, 12) : clock));
        var intervals = promises.explain(ticket.id(), clock, promise.endedAt() != null ? promise.endedAt() : now);
        return new Deadline(clock, promise.title(), promise.startedAt(), ticket.promisedAt(), promise.dueAt(), promise.hardDueAt(), promise.endedAt(),
                DeadlineInterval.grossSeconds(intervals), DeadlineInterval.netSeconds(intervals), intervals, promises.rule(clock, promise.startedAt()));
    }
}
