package cn.zhenqing365.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One stretch of a promise's life: counted against the legal limit or not, and why. A pause for another reason than
 * CUST_POSTPONE, CUST_ABSENT or FORCE_MAJEURE is shown with its reason and still counted ({@code domain.md} §8, pause rules).
 */
public record DeadlineInterval(Instant from, Instant until, boolean counted, String reason, String askedBy, String evidence,
                               String evidenceRef) {
    public long seconds() {
        return Duration.between(from, until).toSeconds();
    }

    /** Everything since the start. */
    public static long grossSeconds(List<DeadlineInterval> intervals) {
        return length(intervals, false).toSeconds();
    }

    /** Gross minus only what the law lets us subtract. */
    public static long netSeconds(List<DeadlineInterval> intervals) {
        return length(intervals, true).toSeconds();
    }

    private static Duration length(List<DeadlineInterval> intervals, boolean onlyCounted) {
        return intervals.stream().filter(it -> it.counted() || !onlyCounted)
                .map(it -> Duration.between(it.from(), it.until())).reduce(Duration.ZERO, Duration::plus);
    }
}
