package cn.zhenqing365.planner.search;

/** One walk of the search: ruin, recreate, accept by simulated annealing. */
final class Walk {
    final Instance in;
    final Tours tours;
    final Journal journal;
    final Dice dice;
    final Ruin ruin;
    final Recreate recreate;
    final Seek seek;
    double best;
    int[][] bestPlan;
    double current;
    long steps;
    double hot, cold;
    final Pool pool;

    Walk(Instance in, int[][] near, long seed) {
        this.in = in;
        dice = new Dice(seed);
        pool = new Pool(in, 6000);
        tours = new Tours(in);
        journal = new Journal(tours);
        ruin = new Ruin(tours, dice, near);
        seek = new Seek(tours, dice, 0.01);
        recreate = new Recreate(tours, dice, seek);
    }

    void begin(int[][] plan) {
        journal.begin();
        if (plan != null) Journal.restore(tours, plan);
        else {
            tours.clear();
            recreate.fill(journal);
        }
        current = tours.total();
        if (bestPlan == null || current < best) keep();
    }

    private void keep() {
        best = current;
        bestPlan = Journal.copy(tours);
    }

    /** Walks for a share of the whole search: from temperature at {@code from} to that at {@code to}, both shares between 0 and 1. */
    void go(Budget budget, double from, double to) {
        var meter = budget.start();
        double share = 0, heat = hot;
        while (share < 1) {
            if ((steps++ & 31) == 0) heat = hot * Math.pow(cold / hot, from + (to - from) * share);
            share = meter.step(16);
            journal.begin();
            ruin.strings(journal);
            recreate.fill(journal);
            double after = tours.total();
            if (after < current - heat * Math.log(dice.fraction())) {
                current = after;
                if (after < best - 1e-7) keep();
                if (after < best * 1.01 + 1e-9) for (int i = 0; i < journal.touched(); i++) pool.add(tours, journal.touched(i), steps);
            } else journal.undo();
        }
    }

    /** Visits the best plan leaves out. */
    int absent() {
        int n = in.visits;
        for (int[] route : bestPlan) for (int x : route) if (in.visitOf[x] >= 0) n--;
        return n;
    }

    /** Technicians the best plan uses. */
    int used() {
        int n = 0;
        for (int[] route : bestPlan) for (int x : route) if (in.visitOf[x] >= 0) { n++; break; }
        return n;
    }
}
