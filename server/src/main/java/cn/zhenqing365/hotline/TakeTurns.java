package cn.zhenqing365.hotline;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns of calls become a clock: it runs from the queue on and is kept when somebody answers. Who hangs up before the time is over is owed nothing more;
 * who hung up after it leaves a broken promise behind.
 */
@Component
public class TakeTurns {
    private static final String ANSWERED_IN_TIME = "CLK-17";
    private static final String EVERYWHERE = "";
    private static final int MOST = 500, LONGEST = 80;
    private static final Duration LATE = Duration.ofDays(1), AHEAD = Duration.ofSeconds(30);

    private final HotlineCalls calls;
    private final StaffMembers staff;
    private final Promises promises;
    private final Clock clock;

    TakeTurns(HotlineCalls calls, StaffMembers staff, Promises promises, Clock clock) {
        this.calls = calls;
        this.staff = staff;
        this.promises = promises;
        this.clock = clock;
    }

    /** @return how many said something new. @throws Refused INVALID_CALL_TURN (line), TOO_MANY_CALL_TURNS */
    @Transactional
    public int take(List<CallTurn> turns) {
        if (turns == null || turns.size() > MOST) throw Refused.because("TOO_MANY_CALL_TURNS", "most", MOST);
        var now = clock.instant();
        for (int n = 0; n < turns.size(); n++) check(turns.get(n), n + 1, now);
        return (int) turns.stream().sorted(Comparator.comparing(CallTurn::callId).thenComparing(CallTurn::what)).filter(it -> taken(it, it.at().truncatedTo(ChronoUnit.MICROS))).count();
    }

    /** Whichever turn makes the row complete starts the promise and ends it at the time that was told. */
    private boolean taken(CallTurn it, Instant at) {
        var call = calls.lock(Ids.at(at), it.callId());
        if (it.what() == CallTurn.What.QUEUED) return queued(call, at);
        if (call.isOver() || call.queuedAt() != null && at.isBefore(call.queuedAt())) return false;
        if (it.what() == CallTurn.What.ANSWERED) {
            var who = it.staffNo() == null ? null : staff.byNo(it.staffNo()).map(Staff::id).orElse(null);
            calls.answered(call.id(), at, who);
            if (call.queuedAt() != null) keep(call.id(), at, who);
        } else {
            calls.abandoned(call.id(), at);
            if (call.queuedAt() != null) withdraw(call.id(), at);
        }
        return true;
    }

    private boolean queued(HotlineCalls.Call call, Instant at) {
        if (call.queuedAt() != null || call.isOver() && at.isAfter(call.answeredAt() == null ? call.abandonedAt() : call.answeredAt())) return false;
        calls.queued(call.id(), at);
        promises.start(new StartPromise(Ids.at(at), ANSWERED_IN_TIME, "CALL", call.id(), call.id(), EVERYWHERE, "TOWN", null, at, null));
        if (call.answeredAt() != null) keep(call.id(), call.answeredAt(), call.answeredBy());
        else if (call.abandonedAt() != null) withdraw(call.id(), call.abandonedAt());
        return true;
    }

    private void keep(UUID call, Instant at, UUID who) {
        if (who != null) promises.owe(call, who);
        promises.keep(call, ANSWERED_IN_TIME, at);
    }

    private void withdraw(UUID call, Instant at) {
        promises.withdraw(call, Set.of(ANSWERED_IN_TIME), at);
    }

    private static void check(CallTurn it, int line, Instant now) {
        if (it == null || it.callId() == null || it.callId().isBlank() || it.callId().length() > LONGEST || it.what() == null || it.at() == null
                || it.at().isBefore(now.minus(LATE)) || it.at().isAfter(now.plus(AHEAD))) throw Refused.because("INVALID_CALL_TURN", "line", line);
    }
}
