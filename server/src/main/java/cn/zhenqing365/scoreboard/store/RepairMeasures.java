package cn.zhenqing365.scoreboard.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** Repairs: dispatch, contact, appointment, time, call-back, and whether they held. By the moment of closing. */
final class RepairMeasures {
    static final Map<String, String> SQL = new LinkedHashMap<>();
    private static final String CLOSED = Measure.within("f.closed_at");
    private static final String CASE = "select f.ticket_id as case_id, f.closed_at as at, f.area_code, null as unit, ";

    static {
        // The gateway's acknowledgement minus the call answered; a repair solved on the phone sends nobody.
        SQL.put("K01", promise("CLK-01", "null"));
        // The first connected call minus the order received; customers who could not be reached are shown apart, not dropped.
        SQL.put("K02", promise("CLK-02", "case when exists (select 1 from unreachable_facts u where u.ticket_id = f.ticket_id) then 'UNREACHABLE' end"));
        // Arrival by the end of the agreed window; an appointment the customer moved is none.
        SQL.put("K03", CASE + """
                f.technician_id as person_id, extract(epoch from p.ended_at - p.due_at) as measured, null as grp,
                       case when p.state = 'KEPT' and p.ended_at <= p.due_at then 'HIT'
                            when p.state = 'KEPT' or p.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from closed_repair_facts f join promise_facts p on p.ticket_id = f.ticket_id and p.clock = 'CLK-04'
                where (p.state <> 'WITHDRAWN' or p.broken_at is not null) and\s""" + CLOSED);
        // Fixed by the time told to the customer, plus what the customer asked to wait.
        SQL.put("K04", repair("f.promised_at + coalesce(w.postponed, interval '0')", "f.area_kind"));
        SQL.put(Measure.BY_CAUSE, repair("f.promised_at + coalesce(w.postponed, interval '0')", "(select coalesce(r.cause, '-') from report_facts r where r.ticket_id = f.ticket_id)")
                .replace("f.technician_id as person_id", "null::uuid as person_id"));
        // Gross time minus the pauses the law allows, against the law's limit.
        SQL.put("K05", repair("f.hard_limit_at + coalesce(w.legal, interval '0')", "f.area_kind"));
        SQL.put("K06", CASE + """
                f.technician_id as person_id, extract(epoch from f.fixed_at - f.answered_at) as measured, null as grp,
                       case when f.fixed_at is null then 'MISSING' when f.fixed_at <= f.answered_at + :limit * interval '1 second' then 'HIT'
                            else 'MISS' end as verdict
                from closed_repair_facts f where\s""" + CLOSED);
        // Distinct closed repairs with a completed call-back; who was only rung is counted beside it.
        SQL.put("K07", CASE + """
                f.technician_id as person_id, c.attempts as measured,
                       case when c.attempts > 0 then 'ATTEMPTED' when c.ticket_id is not null then 'DRAWN' end as grp,
                       case when c.state = 'DONE' then 'HIT' else 'MISS' end as verdict
                from closed_repair_facts f left join callback_facts c on c.ticket_id = f.ticket_id
                where\s""" + CLOSED);
        // By the closing the customer was asked about: reopening the repair does not take a bad answer away.
        SQL.put("K08", CASE + """
                f.technician_id as person_id, f.satisfaction as measured, f.satisfaction::text as grp,
                       case when f.satisfaction is null then 'MISSING' when f.satisfaction >= :limit then 'HIT' else 'MISS' end as verdict
                from callback_facts f where f.state = 'DONE' and\s""" + CLOSED);
        // One visit, and nothing reported again on that line within seven days.
        SQL.put("K09", CASE + """
                f.technician_id as person_id, f.visits as measured, case when f.visits > 1 then 'SECOND_VISIT' when f.next_report_at <= f.fixed_at + interval '7 days' then 'REPEATED' end as grp,
                       case when f.visits > 1 or f.next_report_at <= f.fixed_at + interval '7 days' then 'MISS' else 'HIT' end as verdict
                from repair_outcome_facts f where f.visits > 0 and\s""" + CLOSED);
        // MISS: the same line was reported again within seven days of the fix; within thirty days it is counted beside.
        SQL.put("K10", CASE + """
                f.technician_id as person_id, extract(epoch from f.next_report_at - f.fixed_at) as measured, case when f.next_report_at <= f.fixed_at + interval '30 days' then 'DAYS_30' end as grp,
                       case when f.next_report_at <= f.fixed_at + :limit * interval '1 second' then 'MISS' else 'HIT' end as verdict
                from repair_outcome_facts f where\s""" + CLOSED);
        // MISS: somebody came and there was no fault (cause ZZ-01).
        SQL.put("K25", CASE + """
                f.technician_id as person_id, null::numeric as measured, null as grp,
                       case when f.cause is null then 'MISSING' when f.cause = 'ZZ-01' then 'MISS' else 'HIT' end as verdict
                from repair_outcome_facts f where f.visits > 0 and\s""" + CLOSED);
        SQL.put("K24L", """
                select f.ticket_id as case_id, r.closed_at as at, r.area_code, f.owed_by as person_id, null as unit, f.ladder_step as measured, null as grp,
                       case when f.ladder_step > 0 then 'MISS' else 'HIT' end as verdict
                from dispatch_ladder_facts f join closed_repair_facts r on r.ticket_id = f.ticket_id where\s""" + Measure.within("r.closed_at")
                .replace("{in f.", "{in r."));
    }

    private RepairMeasures() {}

    private static String promise(String clock, String group) {
        return CASE + """
                p.owed_by as person_id, extract(epoch from p.ended_at - p.started_at) as measured, GROUP as grp,
                       case when p.state = 'KEPT' and p.ended_at <= p.started_at + :limit * interval '1 second' then 'HIT'
                            when p.state = 'KEPT' or p.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from closed_repair_facts f left join promise_facts p on p.ticket_id = f.ticket_id and p.clock = 'CLOCK'
                where (p.promise_id is not null or not f.fixed_on_phone) and\s""".replace("GROUP", group).replace("CLOCK", clock) + CLOSED;
    }

    /** The pauses are looked up repair by repair: few have any, and to add up those of all times for one day would cost more every year. */
    private static String repair(String limit, String group) {
        return CASE + """
                f.technician_id as person_id, extract(epoch from f.fixed_at - (LIMIT)) as measured, GROUP as grp,
                       case when f.fixed_at is null then 'MISSING' when f.fixed_at <= LIMIT then 'HIT' else 'MISS' end as verdict
                from closed_repair_facts f left join lateral (select * from repair_pause_facts p where p.ticket_id = f.ticket_id limit 1) w on true
                where\s""".replace("LIMIT", limit).replace("GROUP", group) + CLOSED;
    }
}
