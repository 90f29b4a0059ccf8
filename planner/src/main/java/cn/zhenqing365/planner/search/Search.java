package cn.zhenqing365.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole search: walks side by side that cool down together, meet now and then, put the best of all routes they met together to a new plan,
 * and go on from there. With a number of steps as the budget the answer depends on the seed alone.
 */
public final class Search {
    private static final int ROUNDS = 8;
    private final Instance in;
    private final Budget budget;
    private final List<Walk> walks = new ArrayList<>();
    private final Pool pool;
    private int[][] bestPlan;
    private double best = Double.POSITIVE_INFINITY;

    private Search(Instance in, Budget budget, int threads, long seed) {
        this.in = in;
        this.budget = budget;
        int[][] near = Ruin.neighbours(in, 250);
        pool = new Pool(in);
        for (int i = 0; i < threads; i++) walks.add(new Walk(in, near, seed * 31 + i));
    }

    /** @param warm a plan to start from, or null; then the search starts cool and stays near it */
    public static Answer solve(Instance in, Budget budget, int threads, long seed, int[][] warm) {
        var search = new Search(in, budget, threads, seed);
        if (threads == 1) search.run(null, warm);
        else {
            ExecutorService team = Executors.newFixedThreadPool(threads, it -> {
                var thread = new Thread(it, "route-search");
                thread.setDaemon(true);
                return thread;
            });
            try {
                search.run(team, warm);
            } finally {
                team.shutdownNow();
            }
        }
        long steps = search.walks.stream().mapToLong(it -> it.steps).sum();
        return Answer.of(in, search.bestPlan, steps);
    }

    private void run(ExecutorService team, int[][] warm) {
        double begin = System.nanoTime() / 1e9, used = 0;
        for (var walk : walks) walk.begin(warm);
        double typical = typical(walks.get(0));
        for (var walk : walks) {
            walk.hot = typical * (warm == null ? 1.5 : 0.15);
            walk.cold = typical * 0.01;
        }
        collect();
        for (int round = 0; round < ROUNDS; round++) {
            double from = (double) round / ROUNDS, to = (round + 1.0) / ROUNDS;
            if (budget.kind() == Budget.Kind.SECONDS) used = (System.nanoTime() / 1e9 - begin) / budget.amount();
            else used = from;
            double share = (0.985 - used) / (ROUNDS - round);
            if (share <= 0) break;
            together(team, budget.times(share), from, to);
            collect();
            if (round >= ROUNDS / 2) meet(round == ROUNDS - 1);
        }
    }

    private void together(ExecutorService team, Budget part, double from, double to) {
        if (team == null) {
            for (var walk : walks) walk.go(part, from, to);
            return;
        }
        var running = new ArrayList<Future<?>>();
        for (var walk : walks) running.add(team.submit(() -> walk.go(part, from, to)));
        try {
            for (var one : running) one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void collect() {
        for (var walk : walks) if (walk.best < best - 1e-9) {
            best = walk.best;
            bestPlan = walk.bestPlan;
        }
    }

    /** Walks that stay far behind go on from the best. */
    private void meet(boolean last) {
        if (last) return;
        for (var walk : walks) if (walk.best > best + 1e-7) walk.begin(bestPlan);
    }

    /** The usual cost of one visit beyond the work itself: what the temperature is measured in. */
    private double typical(Walk walk) {
        double work = 0;
        int n = 0;
        for (int r = 0; r < in.technicians; r++) {
            if (walk.tours.idle(r)) continue;
            work += walk.tours.cost[r];
            for (int i = 0; i < walk.tours.length[r]; i++) if (!walk.tours.isRest(walk.tours.stops[r][i])) {
                n++;
                work -= in.perMinute * in.stay[walk.tours.stops[r][i]];
            }
        }
        return n == 0 ? 1 : Math.max(1e-3, work / n);
    }
}
