package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Walks side by side, of which the best counts, and the reading of a roster. */
public final class Rosters {
    private Rosters() {}

    /** As {@link cn.zhenqing365.planner.RosterPlanner#month} says. */
    public static MonthPlan solve(RosterProblem problem, Effort effort) {
        var walks = IntStream.range(0, Math.max(1, effort.threads())).mapToObj(n -> CompletableFuture.supplyAsync(() -> {
            var search = new Search(new Month(problem), effort.seed() + 7919L * n);
            return new Walked(search.walk(new Clockwork(effort.budget())), search.steps);
        }, it -> new Thread(it, "roster-walk").start())).toList();
        var walked = walks.stream().map(CompletableFuture::join).toList();
        return read(walked.stream().map(Walked::rota).min(Comparator.comparingDouble(Rota::cost)).orElseThrow(), walked.stream().mapToLong(Walked::steps).sum());
    }

    private record Walked(Rota rota, long steps) {}

    /** As {@link cn.zhenqing365.planner.RosterPlanner#judge} says. */
    public static MonthPlan judge(RosterProblem problem, List<MonthPlan.Shift> shifts) {
        var bare = new RosterProblem(problem.month(), problem.areas(), problem.groups(), problem.types(), problem.workers(), problem.demands(), problem.wishes(), List.of(),
                problem.weekends(), problem.holidays(), problem.rules(), problem.goals());
        var month = new Month(bare);
        var rota = new Rota(month);
        for (var it : shifts) {
            var w = month.workerNo.get(it.worker());
            if (w != null) rota.put(w, month.dayNo(it.day()), month.optionOf(w, it.type(), it.area()));
        }
        return read(rota, 0);
    }

    private static MonthPlan read(Rota rota, long steps) {
        var in = rota.in;
        var shifts = new ArrayList<MonthPlan.Shift>();
        for (int w = 0; w < in.workers; w++)
            for (int d = in.before; d < in.days; d++) {
                var it = rota.at(w, d);
                if (it != null) shifts.add(new MonthPlan.Shift(in.problem.workers().get(w).id(), in.date(d), it.type.code(), in.areaCodes.get(it.area)));
            }
        var findings = new Why(rota).all();
        int wishes = (int) in.problem.wishes().stream().filter(it -> in.dayNo(it.day()) >= in.before && in.dayNo(it.day()) < in.days).count();
        int unkept = (int) findings.stream().filter(it -> it.what() == MonthPlan.What.WISH).count();
        int broken = (int) findings.stream().filter(it -> it.what() == MonthPlan.What.RULE).count();
        double holes = 0, skills = 0;
        for (int a = 0; a < in.areas; a++)
            for (int s = 0; s < in.need[a].length; s++) {
                holes += rota.missing(a, s) * in.slotHours[s % in.slotsPerDay];
                if (rota.missingSkills(a, s) != 0 && rota.have[a][s] > 0) skills += in.slotHours[s % in.slotsPerDay];
            }
        double off = IntStream.range(0, in.workers).mapToDouble(w -> Math.abs(rota.hours(w) - in.problem.workers().get(w).hours())).average().orElse(0);
        return new MonthPlan(shifts, findings, new MonthPlan.Measures(holes, skills, broken, wishes, wishes - unkept, spread(in, rota::holidaysOfYear), spread(in, rota::nightsOfYear),
                spread(in, rota::weekendsOfYear), off), steps);
    }

    private static double spread(Month in, IntToDoubleFunction of) {
        var all = IntStream.range(0, in.workers).mapToDouble(of).summaryStatistics();
        return in.workers == 0 ? 0 : all.getMax() - all.getMin();
    }
}
