package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How each figure of {@code domain.md} §12 judges a case: HIT (good), MISS, or MISSING when the fact was never written down. A
 * promise that was broken and never kept is a MISS, not missing. Every statement yields {@code case_id, at} (the moment that
 * decides the period), {@code area_code, person_id, unit} (the hall), {@code measured} (seconds unless the figure says
 * otherwise), {@code grp} (a group shown beside the figure) and {@code verdict}, and takes {@code :limit, :from, :until, :areas}.
 */
final class Measure {
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    /** Those whose spread (median, P90, P95) is asked for. */
    static final Set<String> TIMED = Set.of("K01", "K06", "K16", "K16S");
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(RepairMeasures.SQL);
        ALL.putAll(CareMeasures.SQL);
        ALL.putAll(HallMeasures.SQL);
        ALL.putAll(VisitMeasures.SQL);
    }

    private Measure() {}

    static Set<String> counted() {
        return ALL.keySet();
    }

    static boolean has(String figure) {
        return ALL.containsKey(figure);
    }

    /** @throws Refused FIGURE_NOT_MEASURED */
    static String of(String figure) {
        var sql = ALL.get(figure);
        if (sql == null) throw Refused.because("FIGURE_NOT_MEASURED", "id", figure);
        return sql;
    }

    /** The period and the areas, as each statement ends. */
    static String within(String at) {
        return "AT >= :from and AT < :until and (:areas::text[] is null or f.area_code = any(:areas::text[]))".replace("AT", at);
    }
}
