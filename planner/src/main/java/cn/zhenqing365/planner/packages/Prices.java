package cn.zhenqing365.planner.packages;

import java.util.Arrays;

/**
 * What each row is worth (Lagrange multipliers): at these prices the columns that earn more than they cost make, with the
 * prices themselves, a sum that no cover undercuts. Improved by subgradient steps; begins at whatever the level above ended with.
 */
final class Prices {
    private static final double PATIENCE = 0.6;

    private final int[][] rowsOf;
    private final double[] cents;
    private final double[] most;
    final double[] price;
    final double[] reduced;
    double bound;
    private final double[] best;
    private final int[] count;

    /** @param most the highest price a row may have: what leaving it out costs */
    Prices(int[][] rowsOf, double[] cents, double[] most) {
        this.rowsOf = rowsOf;
        this.cents = cents;
        this.most = most;
        price = new double[most.length];
        best = new double[most.length];
        count = new int[most.length];
        reduced = new double[cents.length];
    }

    /** Each row begins at its cheapest share. */
    void begin() {
        Arrays.fill(price, Double.MAX_VALUE);
        for (int j = 0; j < cents.length; j++) for (int r : rowsOf[j]) price[r] = Math.min(price[r], cents[j] / rowsOf[j].length);
        for (int r = 0; r < price.length; r++) price[r] = Math.min(price[r], most[r]);
    }

    /** Steps until {@code goal} is reached or the turns are over; leaves the best prices, their bound and the reduced costs. */
    void improve(boolean[] open, boolean[] dead, double goal, int turns, double step) {
        double highest = Double.NEGATIVE_INFINITY;
        int stale = 0;
        for (int turn = 0; ; turn++) {
            double value = value(open, dead);
            if (value > highest) {
                highest = value;
                stale = 0;
                System.arraycopy(price, 0, best, 0, price.length);
            } else if (++stale >= 5) {
                stale = 0;
                step *= PATIENCE;
            }
            if (highest >= goal || turn >= turns) break;
            double norm = 0;
            for (int r = 0; r < price.length; r++) if (open[r]) {
                int slope = 1 - count[r];
                if (slope < 0 && price[r] == 0 || slope > 0 && price[r] == most[r]) continue;
                norm += slope * slope;
            }
            if (norm == 0) break;
            double length = step * (Math.max(goal - value, 1) * 1.02) / norm;
            for (int r = 0; r < price.length; r++) if (open[r]) price[r] = Math.max(0, Math.min(most[r], price[r] + length * (1 - count[r])));
        }
        System.arraycopy(best, 0, price, 0, price.length);
        bound = value(open, dead);
    }

    private double value(boolean[] open, boolean[] dead) {
        double value = 0;
        for (int r = 0; r < price.length; r++) {
            count[r] = 0;
            if (open[r]) value += price[r];
        }
        for (int j = 0; j < cents.length; j++) {
            if (dead[j]) continue;
            double it = cents[j];
            for (int r : rowsOf[j]) if (open[r]) it -= price[r];
            reduced[j] = it;
            if (it >= 0) continue;
            value += it;
            for (int r : rowsOf[j]) count[r]++;
        }
        return value;
    }
}
