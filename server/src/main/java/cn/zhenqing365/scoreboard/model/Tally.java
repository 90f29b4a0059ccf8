package cn.zhenqing365.scoreboard.model;

import java.util.Map;

/**
 * What was counted for one figure.
 *
 * @param missing what happened and was never written down: not in {@code counted}
 * @param groups hits and counted by group: TOWN, RURAL; attempts; marks
 */
public record Tally(long hits, long counted, long missing, Map<String, Group> groups, Double mean, Double median, Double p90, Double p95) {
    public static final Tally NOTHING = new Tally(0, 0, 0, Map.of(), null, null, null, null);

    public record Group(long hits, long counted) {
        public Group plus(Group other) {
            return new Group(hits + other.hits, counted + other.counted);
        }

        public Double percent() {
            return Tally.percent(hits, counted);
        }
    }

    public Double percent() {
        return percent(hits, counted);
    }

    public static Double percent(long hits, long counted) {
        return counted == 0 ? null : 100.0 * hits / counted;
    }
}
