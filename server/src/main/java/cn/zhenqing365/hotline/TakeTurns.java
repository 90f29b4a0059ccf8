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

    private boolean taken(CallTurn it, Instant at) {
        if (it.what() == CallTurn.What.QUEUED) return queued(it.callId(), at);
        var known = calls.lock(it.callId());
        if (known.isEmpty()) return false;   // the first turn was lost: nobody can say how long it waited
        var call = known.get();
        if (call.over() || at.isBefore(call.queuedAt())) return false;
        if (it.what() == CallTurn.What.ANSWERED) {
            var who = it.staffNo() == null ? null : staff.byNo(it.staffNo()).map(Staff::id).orElse(null);
            calls.answered(call.id(), at, who);
            if (who != null) promises.owe(call.id(), who);
            promises.keep(call.id(), ANSWERED_IN_TIME, at);
        } else {
            calls.abandoned(call.id(), at);
            promises.withdraw(call.id(), Set.of(ANSWERED_IN_TIME), at);
        }
        return true;
    }

    private boolean queued(String callId, Instant at) {
        var id = Ids.at(at);
        if (!calls.queued(id, callId, at)) return false;
        promises.start(new StartPromise(Ids.at(at), ANSWERED_IN_TIME, "CALL", id, id, EVERYWHERE, "TOWN", null, at, null));
        return true;
    }

    private static void check(CallTurn it, int line, Instant now) {
        if (it == null || it.callId() == null || it.callId().isBlank() || it.callId().length() > LONGEST || it.what() == null || it.at() == null
                || it.at().isBefore(now.minus(LATE)) || it.at().isAfter(now.plus(AHEAD))) throw Refused.because("INVALID_CALL_TURN", "line", line);
    }
}
