package cn.zhenqing365.scoreboard.model;

import java.util.Arrays;

/**
 * How long things took, as cases per bucket; a bucket is two percent wide, so that a percentile read from it is right to one
 * percent. Spreads of days and areas add up, which percentiles do not.
 */
public final class Spread {
    public static final double STEPS = 50;
    private long[] cases = new long[1024];

    /** {@code "bucket:cases bucket:cases"}, as it is stored; read by hand, for three years of all areas are half a million of them. */
    public void add(String written) {
        long number = 0;
        int bucket = 0;
        for (int i = 0; i <= written.length(); i++) {
            char it = i == written.length() ? ' ' : written.charAt(i);
            if (it >= '0' && it <= '9') number = 10 * number + it - '0';
            else if (it == ':') {
                bucket = (int) number;
                number = 0;
            } else {
                if (bucket >= cases.length) cases = Arrays.copyOf(cases, 2 * bucket);
                cases[bucket] += number;
                bucket = 0;
                number = 0;
            }
        }
    }

    public long cases() {
        return Arrays.stream(cases).sum();
    }

    /** @param share 0.9 for P90; null when there is nothing */
    public Double percentile(double share) {
        long all = cases();
        if (all == 0) return null;
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long passed = 0;
        for (int bucket = 0; bucket < cases.length; bucket++) {
            passed += cases[bucket];
            if (passed >= rank) return Math.exp((bucket + 0.5) / STEPS) - 1;
        }
        return null;
    }
}
