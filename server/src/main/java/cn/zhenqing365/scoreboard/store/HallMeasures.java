package cn.zhenqing365.scoreboard.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** The halls: how long people wait and how long one is served. By the moment of the call. */
final class HallMeasures {
    static final Map<String, String> SQL = new LinkedHashMap<>();

    static {
        SQL.put("K16", call("f.called_at - f.waiting_since", "true"));
        SQL.put("K16S", call("f.ended_at - f.serving_at", "f.serving_at is not null and f.ended_how = 'DONE'"));
    }

    private HallMeasures() {}

    private static String call(String span, String which) {
        return """
                select f.number_id as case_id, f.called_at as at, f.area_code, f.staff_id as person_id, f.lobby as unit, extract(epoch from SPAN) as measured, null as grp,
                       case when SPAN is null then 'MISSING' when SPAN <= :limit * interval '1 second' then 'HIT' else 'MISS' end as verdict
                from hall_call_facts f where WHICH and\s""".replace("SPAN", span).replace("WHICH", which) + Measure.within("f.called_at");
    }
}
