package cn.zhenqing365.planner.search;

import java.lang.management.ManagementFactory;

/** How long a walk may go on: by the clock, by the processor time of its own thread, or by a number of steps (the same answer on every machine). */
public record Budget(Kind kind, double amount) {
    public enum Kind { SECONDS, CPU_SECONDS, STEPS }

    public static Budget seconds(double seconds) { return new Budget(Kind.SECONDS, seconds); }

    public static Budget cpuSeconds(double seconds) { return new Budget(Kind.CPU_SECONDS, seconds); }

    public static Budget steps(long steps) { return new Budget(Kind.STEPS, steps); }

    public Budget times(double share) { return new Budget(kind, amount * share); }

    Meter start() { return new Meter(this, reading()); }

    private double reading() {
        return switch (kind) {
            case SECONDS -> System.nanoTime() / 1e9;
            case CPU_SECONDS -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
            case STEPS -> 0;
        };
    }

    /** Reads the budget used so far; asks the clock only now and then. */
    static final class Meter {
        private final Budget budget;
        private final double begin;
        private long steps;
        private double used;

        private Meter(Budget budget, double begin) {
            this.budget = budget;
            this.begin = begin;
        }

        /** One more step; the share of the budget used, 1 when it is over. */
        double step(int every) {
            steps++;
            if (budget.kind == Kind.STEPS) used = steps / budget.amount;
            else if (steps % every == 0) used = (budget.reading() - begin) / budget.amount;
            return used;
        }

        long steps() { return steps; }
    }
}
