package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.kernel.Refused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How each figure of {@code domain.md} §12 judges a case: HIT (good), MISS, or MISSING when the fact was never written down. A
 * promise that was broken and never kept is a MISS, not missing. Every statement yields {@code case_id, at} (the moment that
 * decides the period), {@code area_code, person_id, unit} (the hall), {@code measured} (seconds unless the figure says
 * otherwise), {@code grp} (a group shown beside the figure) and {@code verdict}, and takes {@code :limit, :from, :until, :areas}; the uses of a
 * convenience measure are cases too, all good, with what came of them as the group.
 */
final class Measure {
    /** Those whose spread (median, P90, P95) is asked for. */
    static final Set<String> TIMED = Set.of("K01", "K06", "K16", "K16S");
    /** K04 by the cause that was found: kept for the month report, shown nowhere as a figure. */
    static final String BY_CAUSE = "K04C";
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(RepairMeasures.SQL);
        ALL.putAll(CareMeasures.SQL);
        ALL.putAll(HallMeasures.SQL);
        for (var use : Use.values()) ALL.put(use.name(), use.asCases());
        ALL.putAll(VisitMeasures.SQL);
    }

    private Measure() {}

    static Set<String> counted() {
        return ALL.keySet();
    }

    static boolean has(String figure) {
        return ALL.containsKey(figure);
    }

    /** @param areas null: all; with '' among them those of no known area too. @throws Refused FIGURE_NOT_MEASURED */
    static String of(String figure, Collection<String> areas) {
        return inAreas(figure, areas == null ? "true" : areas.contains("") ? "($1 = any(:areas::text[]) or $1 is null)" : "$1 = any(:areas::text[])");
    }

    /** The cases of the days and areas {@code asked (first, next, area)} that stand before it in a join. */
    static String ofWindows(String figure, boolean unknownToo) {
        return inAreas(figure, unknownToo ? "coalesce($1, '') = asked.area" : "$1 = asked.area").replace(":from", "asked.first").replace(":until", "asked.next");
    }

    private static String inAreas(String figure, String condition) {
        var sql = ALL.get(figure);
        if (sql == null) throw Refused.because("FIGURE_NOT_MEASURED", "id", figure);
        return sql.replaceAll("\\{in ([\\w.]+)}", condition);
    }

    /** The period and the areas, as each statement ends. */
    static String within(String at) {
        return "AT >= :from and AT < :until and {in f.area_code}".replace("AT", at);
    }
}
