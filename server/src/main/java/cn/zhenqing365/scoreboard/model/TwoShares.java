package cn.zhenqing365.scoreboard.model;

/**
 * Two shares laid side by side: before and after a measure. The interval of the difference is Newcombe's (two Wilson intervals put
 * together), the probability that of the pooled two-proportion test: how often chance alone would show as much, on either side.
 *
 * @param difference after minus before, in percentage points, as {@code low} and {@code high} (95 %)
 * @param p from 0 to 1
 */
public record TwoShares(long hitsBefore, long before, long hitsAfter, long after, double difference, double low, double high, double p) {
    /** What may be said: below five cases on a side nothing is. */
    public enum Verdict { BETTER, WORSE, NOT_DISTINGUISHABLE, TOO_FEW }

    private static final long FEWEST = 5;
    private static final double CHANCE = 0.05;

    /** Null when one side has no case. */
    public static TwoShares of(long hitsBefore, long before, long hitsAfter, long after) {
        if (before == 0 || after == 0) return null;
        double p1 = (double) hitsBefore / before;
        double p2 = (double) hitsAfter / after;
        var w1 = Wilson.of(hitsBefore, before);
        var w2 = Wilson.of(hitsAfter, after);
        double low = p2 - p1 - Math.hypot(p2 - w2.low() / 100, w1.high() / 100 - p1);
        double high = p2 - p1 + Math.hypot(w2.high() / 100 - p2, p1 - w1.low() / 100);
        double pooled = (double) (hitsBefore + hitsAfter) / (before + after);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before + 1.0 / after));
        double p = error == 0 ? 1 : 2 * (1 - normal(Math.abs(p2 - p1) / error));
        return new TwoShares(hitsBefore, before, hitsAfter, after, 100 * (p2 - p1), 100 * low, 100 * high, p);
    }

    /** @param lowIsGood whether a smaller share is what one wants */
    public Verdict verdict(boolean lowIsGood) {
        if (before < FEWEST || after < FEWEST) return Verdict.TOO_FEW;
        if (p >= CHANCE) return Verdict.NOT_DISTINGUISHABLE;
        return difference > 0 != lowIsGood ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Abramowitz and Stegun 26.2.17, right to 7.5e-8. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail;
    }
}
