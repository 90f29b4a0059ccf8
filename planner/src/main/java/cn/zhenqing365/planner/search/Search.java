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
    private double[] prices;
    private double heat;
    /** Seconds the last putting together took, kept back for the next. */
    private double combining;
    private int[][] bestPlan;
    private double best = Double.POSITIVE_INFINITY;

    private Search(Instance in, Budget budget, int threads, long seed) {
        this.in = in;
        this.budget = budget;
        int[][] near = Ruin.neighbours(in, 250);
        for (int i = 0; i < threads; i++) walks.add(new Walk(in, near, seed * 31 + i));
    }

    /** @param warm a plan to start from, or null; then the search starts cool and stays near it */
    public static Answer solve(Instance in, Budget budget, int threads, long seed, int[][] warm) {
        return solve(in, budget, threads, seed, warm, warm == null ? 1.5 : 0.15);
    }

    /** @param heat how far the search strays at first, in usual costs of a visit */
    static Answer solve(Instance in, Budget budget, int threads, long seed, int[][] warm, double heat) {
        var search = new Search(in, budget, threads, seed);
        search.heat = heat;
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
            walk.hot = typical * heat;
            walk.cold = typical * 0.01;
        }
        collect();
        for (int round = 0; round < ROUNDS; round++) {
            double from = (double) round / ROUNDS, to = (round + 1.0) / ROUNDS;
            if (budget.kind() == Budget.Kind.SECONDS) used = (System.nanoTime() / 1e9 - begin) / budget.amount();
            else used = from;
            double share = (0.985 - used - (budget.kind() == Budget.Kind.SECONDS ? combining / budget.amount() : 0)) / (ROUNDS - round);
            if (share <= 0) break;
            together(team, budget.times(share), from, to);
            collect();
            if (round < ROUNDS / 2) continue;
            double started = System.nanoTime() / 1e9;
            combine();
            combining = System.nanoTime() / 1e9 - started;
            if (round < ROUNDS - 1) meet();
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

    /** The best plan that can be put together from the routes of all walks. */
    private void combine() {
        if (in.visits < 2) return;
        var pool = new Pool(in, 1 << 20);
        for (var walk : walks) pool.addAll(walk.pool);
        boolean first = prices == null;
        if (first) prices = shares();
        var cover = new Cover(in);
        var routes = cover.choose(pool.all(), best, prices, first ? 200 : 60, 5000);
        prices = cover.prices();
        if (routes == null) return;
        var desk = new Tours(in);
        Journal.restore(desk, Cover.plan(in, routes));
        if (desk.total() >= best - 1e-9) return;
        best = desk.total();
        bestPlan = Journal.copy(desk);
    }

    /** First prices of visits: an equal share of their route. */
    private double[] shares() {
        var desk = new Tours(in);
        Journal.restore(desk, bestPlan);
        double[] share = new double[in.visits];
        for (int v = 0; v < in.visits; v++) {
            int r = desk.routeOf[v], n = 0;
            if (r < 0) { share[v] = in.leftOut[v]; continue; }
            for (int i = 0; i < desk.length[r]; i++) if (!desk.isRest(desk.stops[r][i])) n++;
            share[v] = (desk.cost[r] + desk.risk[r]) / n;
        }
        return share;
    }

    /** Walks that are behind go on from the best. */
    private void meet() {
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
