package cn.zhenqing365.scoreboard.model;

/**
 * How far the share of bad cases of an area of {@code n} may lie from everybody's by chance alone, by the binomial distribution
 * itself: a small area is not shamed for one bad day. Two limits: 1 in 40 (95 %) and 1 in 1,000 (99.8 %) on each side.
 *
 * @param low98 bad cases below which 99.8 % do not lie, and so on; all are numbers of bad cases
 */
public record Funnel(long n, long low998, long low95, long high95, long high998) {
    /** Where an area stands: INSIDE, between the limits (WATCH_…), or outside (OUTSIDE_…); BETTER has fewer bad cases. */
    public enum Place { OUTSIDE_BETTER, WATCH_BETTER, INSIDE, WATCH_WORSE, OUTSIDE_WORSE }

    /** @param bad everybody's share of bad cases, from 0 to 1 */
    public static Funnel of(double bad, long n) {
        if (bad <= 0) return new Funnel(n, 0, 0, 0, 0);
        if (bad >= 1) return new Funnel(n, n, n, n, n);
        double logTerm = n * Math.log1p(-bad);
        double odds = Math.log(bad) - Math.log1p(-bad);
        double below = 0;
        long[] at = {-1, -1, -1, -1};
        double[] chances = {0.001, 0.025, 0.975, 0.999};
        for (long k = 0; k <= n; k++) {
            below += Math.exp(logTerm);
            for (int i = 0; i < 4; i++) if (at[i] < 0 && below >= chances[i]) at[i] = k;
            if (at[3] >= 0) break;
            logTerm += Math.log(n - k) - Math.log(k + 1) + odds;
        }
        return new Funnel(n, at[0] < 0 ? n : at[0], at[1] < 0 ? n : at[1], at[2] < 0 ? n : at[2], at[3] < 0 ? n : at[3]);
    }

    public Place place(long badCases) {
        if (badCases > high998) return Place.OUTSIDE_WORSE;
        if (badCases > high95) return Place.WATCH_WORSE;
        if (badCases < low998) return Place.OUTSIDE_BETTER;
        return badCases < low95 ? Place.WATCH_BETTER : Place.INSIDE;
    }
}
