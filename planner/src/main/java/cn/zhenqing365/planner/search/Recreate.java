package cn.zhenqing365.planner.search;

/** Puts the visits nobody does back in, one after the other, in an order drawn by lot. */
final class Recreate {
    private final Tours t;
    private final Instance in;
    private final Dice dice;
    private final Seek seek;
    private final double[] rank;
    private final int[] order;
    private final double[] far;
    private final double[] hard;

    Recreate(Tours tours, Dice dice, Seek seek) {
        t = tours;
        in = tours.in;
        this.dice = dice;
        this.seek = seek;
        rank = new double[in.visits];
        order = new int[in.visits];
        far = new double[in.visits];
        hard = new double[in.visits];
        for (int v = 0; v < in.visits; v++) {
            int able = 0;
            far[v] = Double.MAX_VALUE;
            for (int k = 0; k < in.technicians; k++) if (in.fits(k, v)) {
                able++;
                far[v] = Math.min(far[v], in.minutes(in.start[k], in.place[in.nodesOf[v][0]]));
            }
            hard[v] = able;
            for (int p = 0; p < in.kindsOfParts; p++) hard[v] -= in.parts[v][p] * 1e-3;
        }
    }

    /** Fills what can be filled; what fits nowhere stays out. */
    void fill(Journal journal) {
        int n = t.absentCount;
        System.arraycopy(t.absent, 0, order, 0, n);
        int way = dice.below(15);
        for (int i = 0; i < n; i++) {
            int v = order[i], x = in.nodesOf[v][0];
            rank[v] = way < 4 ? dice.fraction()
                    : way < 6 ? -far[v]
                    : way < 7 ? far[v]
                    : way < 9 ? in.close[x] - in.open[x]
                    : way < 11 ? in.open[x]
                    : way < 13 ? -in.close[x]
                    : hard[v];
        }
        for (int i = 1; i < n; i++) {
            int v = order[i], j = i - 1;
            while (j >= 0 && rank[order[j]] > rank[v]) { order[j + 1] = order[j]; j--; }
            order[j + 1] = v;
        }
        for (int i = 0; i < n; i++) {
            if (!seek.place(order[i])) continue;
            journal.touch(seek.route);
            if (!seek.commit()) {
                t.take(seek.route, seek.position);
                t.refresh(seek.route);
            }
        }
    }
}
