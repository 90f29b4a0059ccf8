package cn.zhenqing365.planner;

import cn.zhenqing365.planner.search.Budget;

/**
 * How hard to think.
 *
 * @param budget time, or a number of steps when the answer must be the same on every machine
 * @param threads walks side by side
 */
public record Effort(Budget budget, int threads, long seed) {
    public static Effort seconds(double seconds) { return new Effort(Budget.seconds(seconds), 2, 1); }

    /** One walk only, beside whatever else the machine does. */
    public static Effort alone(double seconds) { return new Effort(Budget.seconds(seconds), 1, 1); }

    /** The same answer for the same problem, on every machine. */
    public static Effort steps(long steps) { return new Effort(Budget.steps(steps), 1, 1); }
}
