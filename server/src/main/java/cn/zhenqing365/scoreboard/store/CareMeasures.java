package cn.zhenqing365.scoreboard.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of us and how it is cared for: load by the moment of asking, performance by the moment of closing. */
final class CareMeasures {
    static final Map<String, String> SQL = new LinkedHashMap<>();

    static {
        // A case is a report: there is nothing to meet.
        SQL.put("K11", """
                select f.ticket_id as case_id, f.answered_at as at, f.area_code, f.first_contact_owner as person_id, null as unit, null::numeric as measured, null as grp, 'HIT' as verdict
                from report_facts f where f.kind = 'FAULT' and\s""" + Measure.within("f.answered_at"));
        // Every complaint counts, whoever was right; those we answer for are shown beside.
        SQL.put("K12", """
                select f.ticket_id as case_id, f.answered_at as at, f.area_code, f.first_contact_owner as person_id, null as unit, null::numeric as measured,
                       case when f.responsible in ('YES', 'PARTLY') then 'RESPONSIBLE' end as grp, 'MISS' as verdict
                from complaint_facts f where\s""" + Measure.within("f.answered_at"));
        SQL.put("K13", """
                select f.ticket_id as case_id, f.closed_at as at, f.area_code, p.owed_by as person_id, null as unit, extract(epoch from p.ended_at - p.due_at) as measured,
                       case when p.state = 'KEPT' and p.ended_at <= p.hard_due_at then 'HARD_MET' end as grp,
                       case when p.state = 'KEPT' and p.ended_at <= p.due_at then 'HIT' when p.state = 'KEPT' or p.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from complaint_facts f left join answer_promise_facts p on p.ticket_id = f.ticket_id
                where f.state = 'CLOSED' and\s""" + Measure.within("f.closed_at"));
        SQL.put("K14", """
                select coalesce(f.ticket_id, f.contact_id) as case_id, f.happened_at as at, f.area_code, f.first_contact_owner as person_id, null as unit, null::numeric as measured,
                       f.kind as grp, case when f.answered then 'HIT' else 'MISS' end as verdict
                from contact_answer_facts f where\s""" + Measure.within("f.happened_at"));
        SQL.put("K15", """
                select f.ticket_id as case_id, f.closed_at as at, f.area_code, f.first_contact_owner as person_id, null as unit, f.owners as measured, f.kind as grp,
                       case when f.owners <= :limit then 'HIT' else 'MISS' end as verdict
                from case_owner_facts f where\s""" + Measure.within("f.closed_at"));
        SQL.put("K22", """
                select f.ticket_id as case_id, f.done_at as at, f.area_code, f.technician_id as person_id, null as unit, extract(epoch from f.ended_at - f.due_at) as measured, null as grp,
                       case when f.promise_state = 'KEPT' and f.ended_at <= f.due_at then 'HIT' when f.promise_state = 'KEPT' or f.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from business_promise_facts f where f.clock in ('CLK-11', 'CLK-12') and\s""" + Measure.within("f.done_at"));
        // A receipt that has not come yet is missing, not failed.
        SQL.put("K24", """
                select coalesce(f.ticket_id, f.message_id) as case_id, f.queued_at as at, f.area_code, null::uuid as person_id, null as unit, null::numeric as measured, null as grp,
                       case f.state when 'DELIVERED' then 'HIT' when 'ACKED' then 'MISSING' else 'MISS' end as verdict
                from text_facts f
                where f.message_id >= (rpad(lpad(to_hex((extract(epoch from :from::timestamptz) * 1000)::bigint), 12, '0'), 32, '0'))::uuid
                  and f.message_id < (rpad(lpad(to_hex((extract(epoch from :until::timestamptz) * 1000)::bigint), 12, '0'), 32, '0'))::uuid and\s""" + Measure.within("f.queued_at"));
        // Whoever looks at a number does so from an order, or says why and is counted here.
        SQL.put("K29", """
                select coalesce(f.ticket_id, f.entry_id) as case_id, f.happened_at as at, f.area_code, f.staff_id as person_id, null as unit, null::numeric as measured, null as grp,
                       case when f.ticket_id is not null then 'HIT' else 'MISS' end as verdict
                from number_shown_facts f where\s""" + Measure.within("f.happened_at"));
    }

    private CareMeasures() {}
}
