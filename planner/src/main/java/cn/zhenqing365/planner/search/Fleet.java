package cn.zhenqing365.planner.search;

import java.util.Arrays;

/** Fewest technicians first, then least cost, for technicians of one kind: one after the other is taken away as long as everybody can be served without. */
public final class Fleet {
    private static final double PRESSING = 0.35;

    private Fleet() { }

    public static Answer solve(Instance in, Budget budget, int threads, long seed) {
        int[][] near = Ruin.neighbours(in, 250);
        Walk[] walks = new Walk[threads];
        var team = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int no = i;
            team[i] = new Thread(() -> {
                walks[no] = new Walk(in.twin(), near, seed * 31 + no);
                walks[no].begin(null);
                new Squeeze(walks[no].in, walks[no]).go(budget.times(PRESSING));
            }, "fleet");
            team[i].start();
        }
        for (var one : team) join(one);
        Walk fewest = Arrays.stream(walks).min((a, b) -> a.absent() != b.absent() ? a.absent() - b.absent() : a.used() != b.used() ? a.used() - b.used() : Double.compare(a.best, b.best)).orElseThrow();
        var small = in.twin();
        for (int r = 0; r < in.technicians; r++) if (fewest.bestPlan[r].length == 0) small.may[r] = new boolean[in.visits];
        small.sortIntoKinds();
        return Search.solve(small, budget.times(1 - PRESSING - 0.01), threads, seed, fewest.bestPlan, 0.6);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        }
    }
}
