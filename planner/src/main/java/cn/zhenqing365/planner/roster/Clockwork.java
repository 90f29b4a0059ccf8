package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.search.Budget;
import java.lang.management.ManagementFactory;

/** How much of a budget is used; made in the thread that walks. */
final class Clockwork {
    private final Budget budget;
    private final double begin;

    Clockwork(Budget budget) {
        this.budget = budget;
        begin = reading(0);
    }

    double share(long steps) {
        return (reading(steps) - begin) / budget.amount();
    }

    private double reading(long steps) {
        return switch (budget.kind()) {
            case SECONDS -> System.nanoTime() / 1e9;
            case CPU_SECONDS -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
            case STEPS -> steps;
        };
    }
}
