package cn.zhenqing365.scoreboard.store;

/**
 * How each figure of {@code domain.md} §12 judges a case: HIT, MISS, or MISSING when the fact was never written down. A promise
 * that was broken and never kept is a MISS, not missing. {@code measured} is what was measured, in seconds (K08: the mark;
 * K07: calls); {@code grp} a group shown beside the figure.
 */
enum Measure {
    /** The gateway's acknowledgement minus the call answered; a repair solved on the phone sends nobody. */
    K01(promise("CLK-01", "f.fixed_on_phone", "null")),
    /** The first connected call minus the order received; customers who could not be reached are shown apart, not dropped. */
    K02(promise("CLK-02", "f.fixed_on_phone",
            "case when exists (select 1 from unreachable_facts u where u.ticket_id = f.ticket_id) then 'UNREACHABLE' end")),
    /** Arrival by the end of the agreed window; an appointment the customer moved is none. */
    K03("""
            select f.ticket_id, f.closed_at, extract(epoch from p.ended_at - p.due_at) as measured, null as grp,
                   case when p.state = 'KEPT' and p.ended_at <= p.due_at then 'HIT'
                        when p.state = 'KEPT' or p.broken_at is not null then 'MISS' else 'MISSING' end as verdict
            from closed_repair_facts f join promise_facts p on p.ticket_id = f.ticket_id and p.clock = 'CLK-04'
            where (p.state <> 'WITHDRAWN' or p.broken_at is not null) and ?::int >= 0 and\s""" + Measure.CLOSED),
    /** Fixed by the time told to the customer, plus what the customer asked to wait. */
    K04(repair("f.promised_at + coalesce(w.postponed, interval '0')")),
    /** Gross time minus the pauses the law allows, against the law's limit. */
    K05(repair("f.hard_limit_at + coalesce(w.legal, interval '0')")),
    K06("""
            select f.ticket_id, f.closed_at, extract(epoch from f.fixed_at - f.answered_at) as measured, null as grp,
                   case when f.fixed_at is null then 'MISSING' when f.fixed_at <= f.answered_at + ? * interval '1 second' then 'HIT'
                        else 'MISS' end as verdict
            from closed_repair_facts f where\s""" + Measure.CLOSED),
    /** Distinct closed repairs with a completed call-back; who was only rung is counted beside it. */
    K07("""
            select f.ticket_id, f.closed_at, c.attempts as measured,
                   case when c.attempts > 0 then 'ATTEMPTED' when c.ticket_id is not null then 'DRAWN' end as grp,
                   case when c.state = 'DONE' then 'HIT' else 'MISS' end as verdict
            from closed_repair_facts f left join callback_facts c on c.ticket_id = f.ticket_id
            where ?::int >= 0 and\s""" + Measure.CLOSED),
    /** By the closing the customer was asked about: reopening the repair does not take a bad answer away. */
    K08("""
            select f.ticket_id, f.closed_at, f.satisfaction as measured, f.satisfaction::text as grp,
                   case when f.satisfaction is null then 'MISSING' when f.satisfaction >= ? then 'HIT' else 'MISS' end as verdict
            from callback_facts f where f.state = 'DONE' and\s""" + Measure.CLOSED);

    private static final String CLOSED = "f.closed_at >= ? and f.closed_at < ? and (?::text[] is null or f.area_code = any(?::text[]))";

    /** Parameters: the limit, from, until, areas, areas. */
    final String sql;

    Measure(String sql) {
        this.sql = sql;
    }

    private static String promise(String clock, String exempt, String group) {
        return """
                select f.ticket_id, f.closed_at, extract(epoch from p.ended_at - p.started_at) as measured, GROUP as grp,
                       case when p.state = 'KEPT' and p.ended_at <= p.started_at + ? * interval '1 second' then 'HIT'
                            when p.state = 'KEPT' or p.broken_at is not null then 'MISS' else 'MISSING' end as verdict
                from closed_repair_facts f left join promise_facts p on p.ticket_id = f.ticket_id and p.clock = 'CLOCK'
                where (p.promise_id is not null or not EXEMPT) and\s"""
                .replace("GROUP", group).replace("CLOCK", clock).replace("EXEMPT", exempt) + CLOSED;
    }

    private static String repair(String limit) {
        return """
                select f.ticket_id, f.closed_at, extract(epoch from f.fixed_at - (LIMIT)) as measured, f.area_kind as grp,
                       case when f.fixed_at is null then 'MISSING' when f.fixed_at <= LIMIT then 'HIT' else 'MISS' end as verdict
                from closed_repair_facts f left join repair_pause_facts w on w.ticket_id = f.ticket_id
                where ?::int >= 0 and\s""".replace("LIMIT", limit) + CLOSED;
    }
}
