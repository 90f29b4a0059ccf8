package cn.zhenqing365.scoreboard.model;

import java.util.ArrayList;
import java.util.List;

/** Within which a figure moves when nothing has changed (Shewhart): p-chart for shares, XmR chart for single values. */
public final class ControlLimits {
    private static final double THREE_SIGMA = 3;
    /** 3 / d2 of moving ranges of two. */
    private static final double XMR = 2.66;

    /** Of one point; null where nothing was counted. */
    public record Limits(Double centre, Double low, Double high) {}

    private static final Limits NONE = new Limits(null, null, null);

    private ControlLimits() {}

    /** Shares in percent: the centre is that of all points together, the limits of each point follow its own number of cases. */
    public static List<Limits> pChart(List<Tally.Group> points) {
        long n = points.stream().mapToLong(Tally.Group::counted).sum();
        if (n == 0) return points.stream().map(it -> NONE).toList();
        double p = (double) points.stream().mapToLong(Tally.Group::hits).sum() / n;
        return points.stream().map(it -> {
            if (it.counted() == 0) return NONE;
            double reach = THREE_SIGMA * Math.sqrt(p * (1 - p) / it.counted());
            return new Limits(100 * p, 100 * Math.max(0, p - reach), 100 * Math.min(1, p + reach));
        }).toList();
    }

    /** Single values, null where there is none: mean ± 2.66 × the mean of the steps from point to point. */
    public static List<Limits> xmr(List<Double> points) {
        var known = points.stream().filter(it -> it != null).toList();
        if (known.size() < 2) return points.stream().map(it -> NONE).toList();
        double mean = known.stream().mapToDouble(it -> it).average().orElseThrow();
        var steps = new ArrayList<Double>();
        for (int i = 1; i < known.size(); i++) steps.add(Math.abs(known.get(i) - known.get(i - 1)));
        double reach = XMR * steps.stream().mapToDouble(it -> it).average().orElseThrow();
        var limits = new Limits(mean, Math.max(0, mean - reach), mean + reach);
        return points.stream().map(it -> it == null ? NONE : limits).toList();
    }
}
