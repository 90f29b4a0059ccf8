package cn.zhenqing365.scoreboard.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** The service month: doors by the first day of their campaign, answers and issues by the moment at the door. */
final class VisitMeasures {
    static final Map<String, String> SQL = new LinkedHashMap<>();
    private static final String BEGINS = "(f.starts_on::timestamp at time zone 'Asia/Shanghai')";

    static {
        // A door that was not visited yet is a miss: nothing is 100 % on the second day.
        SQL.put("K19", """
                select f.visit_id as case_id, BEGINS as at, f.area_code, f.staff_id as person_id, null as unit, null::numeric as measured, f.state as grp,
                       case when f.state = 'DONE' then 'HIT' else 'MISS' end as verdict
                from visit_slot_facts f where\s""".replace("BEGINS", BEGINS) + Measure.within(BEGINS));
        SQL.put("K20", """
                select f.ticket_id as case_id, f.raised_at as at, f.area_code, f.staff_id as person_id, null as unit, extract(epoch from f.ended_at - f.due_at) as measured, null as grp,
                       case when f.state = 'KEPT' and f.ended_at <= f.due_at then 'HIT' when f.state = 'KEPT' or f.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from visit_promise_facts f where\s""" + Measure.within("f.raised_at"));
        SQL.put("K26", """
                select f.visit_id as case_id, f.happened_at as at, f.area_code, f.staff_id as person_id, null as unit,
                       case when f.nps >= 9 then 100 when f.nps <= 6 then -100 else 0 end::numeric as measured,
                       case when f.nps >= 9 then 'PROMOTERS' when f.nps <= 6 then 'DETRACTORS' else 'PASSIVES' end as grp,
                       case when f.nps is null then 'MISSING' when f.nps >= 9 then 'HIT' else 'MISS' end as verdict
                from visit_answer_facts f where\s""" + Measure.within("f.happened_at"));
        SQL.put("K27", """
                select f.visit_id as case_id, f.happened_at as at, f.area_code, f.staff_id as person_id, null as unit, f.csi as measured, null as grp,
                       case when f.csi is null then 'MISSING' when f.csi >= :limit then 'HIT' else 'MISS' end as verdict
                from visit_answer_facts f where\s""" + Measure.within("f.happened_at"));
    }

    private VisitMeasures() {}
}
