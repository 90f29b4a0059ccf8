package cn.zhenqing365.bench.against;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import cn.zhenqing365.bench.routes.Case;
import cn.zhenqing365.bench.routes.Contender;
import cn.zhenqing365.planner.search.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Timefold's community edition with its default phases; the score drives each changed route anew and chooses the best place for the depot. */
public final class Timefold implements Contender {
    @Override public String name() { return "timefold"; }

    /** One technician and the visits in order. */
    @PlanningEntity
    public static class Worker {
        @PlanningId public Integer number;
        @PlanningListVariable(allowsUnassignedValues = true) public List<Job> jobs = new ArrayList<>();

        public Worker() { }

        Worker(int number) { this.number = number; }
    }

    /** One visit. */
    public static class Job {
        @PlanningId public Integer number;

        public Job() { }

        Job(int number) { this.number = number; }
    }

    /** The day. */
    @PlanningSolution
    public static class Day {
        @PlanningEntityCollectionProperty public List<Worker> workers;
        @ValueRangeProvider public List<Job> jobs;
        @PlanningScore public HardMediumSoftLongScore score;

        public Day() { }

        Day(List<Worker> workers, List<Job> jobs) {
            this.workers = workers;
            this.jobs = jobs;
        }
    }

    /** Costs of routes, worked out again only for those that changed. */
    public static class Judge implements IncrementalScoreCalculator<Day, HardMediumSoftLongScore> {
        static Instance in;
        static boolean vehiclesFirst;
        private Day day;
        private long[] hard, soft;
        private int[] size;

        @Override public void resetWorkingSolution(Day solution) {
            day = solution;
            hard = new long[in.technicians];
            soft = new long[in.technicians];
            size = new int[in.technicians];
            solution.workers.forEach(this::judge);
        }

        private void judge(Worker worker) {
            int[] visits = worker.jobs.stream().mapToInt(it -> it.number).toArray();
            var drive = Drive.best(in, worker.number, visits);
            hard[worker.number] = -Math.round(drive.wrong() * 1000);
            soft[worker.number] = -Math.round((drive.cost() + (vehiclesFirst && visits.length > 0 ? 1e4 : 0)) * 1000);
            size[worker.number] = visits.length;
        }

        @Override public void beforeEntityAdded(Object entity) { }

        @Override public void afterEntityAdded(Object entity) { judge((Worker) entity); }

        @Override public void beforeVariableChanged(Object entity, String name) { }

        @Override public void afterVariableChanged(Object entity, String name) { }

        @Override public void afterListVariableChanged(Object entity, String name, int from, int to) { judge((Worker) entity); }

        @Override public void beforeEntityRemoved(Object entity) { }

        @Override public void afterEntityRemoved(Object entity) { }

        @Override public HardMediumSoftLongScore calculateScore() {
            return HardMediumSoftLongScore.of(IntStream.range(0, hard.length).mapToLong(i -> hard[i]).sum(), (long) IntStream.of(size).sum() - day.jobs.size(),
                    IntStream.range(0, soft.length).mapToLong(i -> soft[i]).sum());
        }
    }

    @Override public int[][] solve(Case one, double seconds, boolean vehiclesFirst) {
        Judge.in = one.instance();
        Judge.vehiclesFirst = vehiclesFirst;
        Instance in = one.instance();
        var config = new SolverConfig().withSolutionClass(Day.class).withEntityClasses(Worker.class).withTerminationSpentLimit(Duration.ofMillis((long) (seconds * 1000)));
        config.setScoreDirectorFactoryConfig(new ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Judge.class));
        Day best = SolverFactory.<Day>create(config).buildSolver().solve(new Day(IntStream.range(0, in.technicians).mapToObj(Worker::new).toList(),
                IntStream.range(0, in.visits).mapToObj(Job::new).toList()));
        int[][] plan = new int[in.technicians][0];
        for (Worker worker : best.workers) {
            int[] visits = worker.jobs.stream().mapToInt(it -> it.number).toArray();
            int depot = Drive.best(in, worker.number, visits).depot();
            var stops = new ArrayList<Integer>();
            for (int i = 0; i <= visits.length; i++) {
                if (i == depot) stops.add(-1);
                if (i < visits.length) stops.add(visits[i]);
            }
            plan[worker.number] = stops.stream().mapToInt(it -> it).toArray();
        }
        return plan;
    }
}
