package cn.zhenqing365.scoreboard.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** The halls: how long people wait and how long one is served, by the moment of the call; whether the day was written down. */
final class HallMeasures {
    static final Map<String, String> SQL = new LinkedHashMap<>();

    static {
        SQL.put("K16", call("f.called_at - f.waiting_since", "true"));
        SQL.put("K16S", call("f.ended_at - f.serving_at", "f.serving_at is not null and f.ended_how = 'DONE'"));
        // A log that is not signed is a miss when its head was told in the evening, and none yet before.
        SQL.put("K17", """
                select f.lobby_id as case_id, f.opened_at as at, f.area_code, f.staff_id as person_id, f.lobby as unit, extract(epoch from f.signed_at - f.opened_at) as measured, null as grp,
                       case when f.signed_at < (f.day + 1)::timestamp at time zone 'Asia/Shanghai' then 'HIT' when f.signed_at is not null or f.missing_told_at is not null then 'MISS' else 'MISSING' end as verdict
                from duty_log_facts f where\s""" + Measure.within("f.opened_at"));
    }

    private HallMeasures() {}

    private static String call(String span, String which) {
        return """
                select f.number_id as case_id, f.called_at as at, f.area_code, f.staff_id as person_id, f.lobby as unit, extract(epoch from SPAN) as measured, null as grp,
                       case when SPAN is null then 'MISSING' when SPAN <= :limit * interval '1 second' then 'HIT' else 'MISS' end as verdict
                from hall_call_facts f where WHICH and\s""".replace("SPAN", span).replace("WHICH", which) + Measure.within("f.called_at");
    }
}
