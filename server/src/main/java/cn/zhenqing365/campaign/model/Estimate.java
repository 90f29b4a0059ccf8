package cn.zhenqing365.campaign.model;

import java.util.Collection;

/**
 * What the sample says about all households, and between what it lies with 95 %.
 *
 * <p>A share (awareness): Wilson's interval, (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.95996; it stays honest for
 * few answers and for shares near 0 and 1. A mean (CSI, NPS): m ± t·s/√n·√(1 − n/N), with Student's t of n−1 degrees, s the
 * standard deviation of the sample (divisor n−1) and N all households the sample was drawn from: the more of them were asked,
 * the less is left unknown. NPS is the mean of +100 (9, 10), 0 (7, 8) and −100 (0 to 6).
 *
 * @param value in the unit asked for (percent, points); null together with the bounds when nobody answered or too few
 * @param n     how many answered
 */
public record Estimate(Double value, Double low, Double high, int n) {
    public static final double Z = 1.959963984540054;
    /** Student's t, 97.5 %, for 1 to 30 degrees of freedom. */
    private static final double[] T = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314,
            2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423};

    public static Estimate nothing(int n) {
        return new Estimate(null, null, null, n);
    }

    /** In percent. */
    public static Estimate share(int hits, int n) {
        if (n == 0) return nothing(0);
        double p = (double) hits / n, z2 = Z * Z;
        double centre = p + z2 / (2 * n), half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Estimate(100 * p, Math.max(0, 100 * (centre - half) / (1 + z2 / n)), Math.min(100, 100 * (centre + half) / (1 + z2 / n)), n);
    }

    /** @param all how many the sample was drawn from; @param least and {@code most}: what a single answer can be, so no bound lies outside */
    public static Estimate mean(Collection<Double> answers, long all, double least, double most) {
        int n = answers.size();
        if (n == 0) return nothing(0);
        double mean = answers.stream().mapToDouble(it -> it).sum() / n;
        if (n == 1) return new Estimate(mean, null, null, 1);
        double squares = answers.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
        double half = t(n - 1) * Math.sqrt(squares / (n - 1) / n) * Math.sqrt(Math.max(0, 1 - (double) n / Math.max(n, all)));
        return new Estimate(mean, Math.max(least, mean - half), Math.min(most, mean + half), n);
    }

    public static double promoter(int mark) {
        return mark >= 9 ? 100 : mark <= 6 ? -100 : 0;
    }

    /** Student's t, 97.5 %: from the table, beyond it by the expansion in 1/ν (Abramowitz and Stegun 26.7.5), exact to 0.0001. */
    static double t(int degrees) {
        if (degrees <= T.length) return T[degrees - 1];
        double z3 = Z * Z * Z, z5 = z3 * Z * Z;
        return Z + (z3 + Z) / (4.0 * degrees) + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * degrees * degrees);
    }
}
