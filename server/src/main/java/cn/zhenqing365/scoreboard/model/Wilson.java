package cn.zhenqing365.scoreboard.model;

/** Where the true rate most likely lies (95 %, Wilson), in percent: shown while fewer than 200 cases were counted. */
public record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    public static Wilson of(long hits, long n) {
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Wilson(Math.max(0, 100 * (centre - half) / (1 + z2 / n)), Math.min(100, 100 * (centre + half) / (1 + z2 / n)));
    }
}
