package cn.zhenqing365.scoreboard.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * How long things took, as cases per bucket; a bucket is two percent wide, so that a percentile read from it is right to one
 * percent. Spreads of days and areas add up, which percentiles do not.
 */
public final class Spread {
    public static final double STEPS = 50;
    private final TreeMap<Integer, Long> cases = new TreeMap<>();

    /** {@code "bucket:cases bucket:cases"}, as it is stored. */
    public void add(String written) {
        for (var pair : written.split(" ")) {
            int colon = pair.indexOf(':');
            if (colon > 0) cases.merge(Integer.parseInt(pair.substring(0, colon)), Long.parseLong(pair.substring(colon + 1)), Long::sum);
        }
    }

    public long cases() {
        return cases.values().stream().mapToLong(it -> it).sum();
    }

    /** @param share 0.9 for P90; null when there is nothing */
    public Double percentile(double share) {
        long all = cases();
        if (all == 0) return null;
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long passed = 0;
        for (Map.Entry<Integer, Long> it : cases.entrySet()) {
            passed += it.getValue();
            if (passed >= rank) return Math.exp((it.getKey() + 0.5) / STEPS) - 1;
        }
        return null;
    }
}
