package cn.zhenqing365.lobby.model;

import java.time.Duration;

/**
 * A queue with Poisson arrivals, exponential service and several counters that take whoever is next (M/M/c, A. K. Erlang 1917).
 * Real halls are a little kinder (service times vary less) and a little worse (arrivals come in bursts); it is advice, not a promise.
 *
 * @param perSecond arrivals
 * @param serviceSeconds mean time at the counter
 */
public record ErlangC(double perSecond, double serviceSeconds, int counters) {
    private static final int MOST_COUNTERS = 200;

    /** Erlangs: how many counters are busy on average. */
    public double load() {
        return perSecond * serviceSeconds;
    }

    public boolean isStable() {
        return load() < counters;
    }

    /** The probability that one must wait at all; 1 when the counters cannot keep up. */
    public double waits() {
        if (!isStable()) return 1;
        double blocked = 1;
        for (int k = 1; k <= counters; k++) blocked = load() * blocked / (k + load() * blocked);
        double busy = load() / counters;
        return blocked / (1 - busy * (1 - blocked));
    }

    /** The share that is called within this time. */
    public double calledWithin(Duration time) {
        return isStable() ? 1 - waits() * Math.exp(-(counters - load()) * time.toMillis() / 1000.0 / serviceSeconds) : 0;
    }

    /** Mean wait in seconds of all, also of those who need not wait; infinite when the counters cannot keep up. */
    public double meanWaitSeconds() {
        return isStable() ? waits() * serviceSeconds / (counters - load()) : Double.POSITIVE_INFINITY;
    }

    /** The fewest counters with which a share of the customers is called within the target; none when nobody comes. */
    public static int counters(double perSecond, double serviceSeconds, Duration target, double share) {
        if (perSecond <= 0) return 0;
        int needed = 1;
        while (needed < MOST_COUNTERS && new ErlangC(perSecond, serviceSeconds, needed).calledWithin(target) < share) needed++;
        return needed;
    }
}
