package cn.zhenqing365.lobby.model;

import cn.zhenqing365.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Numbers, counters and rules for pure tests. Times are minutes after eight. */
public final class QueueOf {
    public static final QueueRules RULES = new QueueRules(List.of(new QueueRules.Business("PAY", "A", "缴费", "Payment", 4),
            new QueueRules.Business("ORDER", "B", "订购", "Orders", 12)), 15, 20, 15, 5, 10, 2, 20, 60, 3, 10, 15, 10);
    private static final Instant EIGHT = MovableClock.MORNING;

    private QueueOf() {}

    public static Instant at(double minutes) {
        return EIGHT.plusMillis(Math.round(minutes * 60_000));
    }

    public static QueueNumber number(int seq, String business, Need need, double takenAt) {
        var taken = at(takenAt);
        return new QueueNumber(new UUID(0, seq), new UUID(0, 0), LocalDate.of(2026, 11, 24), "A", seq, business, need, "KIOSK", null, null, null, taken, taken,
                CallOrder.rank(need, taken, null, RULES), null, NumberState.WAITING, 1, null, 0, null, null, null, "t" + seq);
    }

    public static Counter counter(int no, Need lane, String... businesses) {
        return new Counter(new UUID(1, no), new UUID(0, 0), no, Set.of(businesses), lane, Counter.State.OPEN, new UUID(2, no), null, EIGHT);
    }

    public static double minutes(Duration it) {
        return it.toMillis() / 60_000.0;
    }
}
