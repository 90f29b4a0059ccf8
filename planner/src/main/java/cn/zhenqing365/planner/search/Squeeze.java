package cn.zhenqing365.planner.search;

/**
 * Serves everybody with fewer technicians: a route is dissolved, and its visits are pressed into the others. A visit that stays out again and
 * again weighs more (absence counters, Christiaens and Vanden Berghe 2020), so the visits that are hard to place come in before the easy ones.
 */
final class Squeeze {
    private final Instance in;
    private final Walk walk;
    private final long[] absences;
    private final boolean[] closed;

    Squeeze(Instance in, Walk walk) {
        this.in = in;
        this.walk = walk;
        absences = new long[in.visits];
        closed = new boolean[in.technicians];
    }

    /** Works until the budget is over; the best plan that serves everybody is left in the walk. */
    void go(Budget budget) {
        Tours t = walk.tours;
        Journal.restore(t, walk.bestPlan);
        var meter = budget.start();
        if (t.absentCount == 0) dissolve(t);
        while (meter.step(16) < 1) {
            int out = t.absentCount;
            long before = weight(t);
            double cost = cost(t);
            walk.journal.begin();
            walk.ruin.strings(walk.journal);
            walk.recreate.fill(walk.journal);
            for (int i = 0; i < t.absentCount; i++) absences[t.absent[i]]++;
            boolean better = t.absentCount < out || weight(t) < before || t.absentCount == out && weight(t) == before && cost(t) < cost * 1.002;
            if (!better) { walk.journal.undo(); continue; }
            if (t.absentCount > 0) continue;
            walk.current = t.total();
            walk.best = walk.current;
            walk.bestPlan = Journal.copy(t);
            dissolve(t);
        }
    }

    /** Closes idle technicians, and the one whose visits have been easiest to place. */
    private void dissolve(Tours t) {
        int victim = -1;
        long least = Long.MAX_VALUE;
        for (int r = 0; r < in.technicians; r++) {
            if (t.idle(r)) { close(r); continue; }
            long sum = 0;
            for (int i = 0; i < t.length[r]; i++) sum += 1 + absences[in.visitOf[t.stops[r][i]]];
            if (sum < least) { least = sum; victim = r; }
        }
        if (victim < 0) return;
        for (int i = t.length[victim] - 1; i >= 0; i--) t.take(victim, i);
        t.refresh(victim);
        close(victim);
    }

    private void close(int r) {
        if (closed[r]) return;
        closed[r] = true;
        in.may[r] = new boolean[in.visits];
        in.kind[r] = r;
    }

    private long weight(Tours t) {
        long sum = 0;
        for (int i = 0; i < t.absentCount; i++) sum += absences[t.absent[i]];
        return sum;
    }

    private static double cost(Tours t) {
        double sum = 0;
        for (double it : t.cost) sum += it;
        return sum;
    }
}
