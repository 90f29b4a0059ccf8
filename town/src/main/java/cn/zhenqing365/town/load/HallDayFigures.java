package cn.zhenqing365.town.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the queue of a day came to, counted while it is told: it stands in the duty log as it stood at the signature. */
final class HallDayFigures {
    private static final int LATE_WAIT = 600;
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> services = new ArrayList<>();
    private int taken;
    private int left;
    private int absent;

    void left() {
        taken++;
        left++;
    }

    void absent(long waited) {
        taken++;
        absent++;
        waits.add((double) waited);
    }

    void served(long waited, long took) {
        taken++;
        waits.add((double) waited);
        services.add((double) took);
    }

    String json() {
        return String.format(Locale.ROOT, "{\"taken\":%d,\"served\":%d,\"left\":%d,\"absent\":%d,\"lateWaits\":%d,\"waitP90\":%s,\"serviceP90\":%s,\"drafts\":0,\"requests\":0,\"opinions\":0}",
                taken, services.size(), left, absent, waits.stream().filter(it -> it > LATE_WAIT).count(), p90(waits), p90(services));
    }

    /** As the database counts it: between the two nearest (percentile_cont). */
    private static String p90(List<Double> of) {
        if (of.isEmpty()) return "null";
        var sorted = new ArrayList<>(of);
        Collections.sort(sorted);
        double at = 0.9 * (sorted.size() - 1);
        int below = (int) at, above = Math.min(below + 1, sorted.size() - 1);
        return String.format(Locale.ROOT, "%.1f", sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (at - below));
    }
}
