package cn.zhenqing365.bench.roster;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterPlanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A month for sixty technicians in twenty-four areas, for several seeds; the last line is of the worst. */
public final class RosterBench {
    private record Line(long seed, double seconds, MonthPlan plan) {}

    private RosterBench() {}

    public static void main(String[] args) {
        double seconds = 10;
        int technicians = 60, seeds = 3;
        boolean all = false;
        for (int i = 0; i < args.length; i++)
            switch (args[i]) {
                case "--seconds" -> seconds = Double.parseDouble(args[++i]);
                case "--technicians" -> technicians = Integer.parseInt(args[++i]);
                case "--seeds" -> seeds = Integer.parseInt(args[++i]);
                case "--findings" -> all = true;
                default -> throw new IllegalArgumentException("unknown: " + args[i]);
            }
        System.out.println("seed  seconds  changes tried  uncovered h  skill h  hard broken  wishes kept  holiday spread  night spread  weekend spread  hours off");
        var lines = new ArrayList<Line>();
        for (long seed = 365; seed < 365 + seeds; seed++) {
            long begin = System.nanoTime();
            var plan = new RosterPlanner().month(RosterTown.october(seed, technicians), Effort.seconds(seconds));
            lines.add(new Line(seed, (System.nanoTime() - begin) / 1e9, plan));
            print(lines.get(lines.size() - 1));
            if (all) plan.findings().forEach(it -> System.out.println("  " + it.what() + "  " + it.why().zh()));
        }
        last(lines, technicians);
    }

    private static void print(Line it) {
        var m = it.plan.measures();
        System.out.printf(Locale.ROOT, "%4d  %7.1f  %13d  %11.1f  %7.1f  %11d  %5d / %-5d  %14.0f  %12.0f  %14.0f  %9.1f%n", it.seed, it.seconds, it.plan.steps(), m.uncoveredHours(), m.skillHours(),
                m.hardBroken(), m.wishesKept(), m.wishes(), m.holidaySpread(), m.nightSpread(), m.weekendSpread(), m.hoursOff());
    }

    private static void last(List<Line> lines, int technicians) {
        var worst = lines.stream().max(Comparator.comparingDouble(it -> it.plan.measures().uncoveredHours() * 1000 + it.plan.measures().hardBroken() * 1e6 - it.plan.measures().wishesKeptPercent())).orElseThrow();
        var m = worst.plan.measures();
        System.out.printf(Locale.ROOT, "{\"name\":\"roster\",\"technicians\":%d,\"days\":%d,\"seconds\":%.1f,\"uncovered_hours\":%.1f,\"hard_broken\":%d,\"wishes_kept_percent\":%.1f,\"holiday_spread\":%.0f}%n",
                technicians, RosterTown.MONTH.lengthOfMonth(), lines.stream().mapToDouble(Line::seconds).max().orElse(0), m.uncoveredHours(), m.hardBroken(), m.wishesKeptPercent(), m.holidaySpread());
    }
}
