package cn.zhenqing365.scoreboard.store;

/** What each convenience measure of {@code domain.md} §7 is counted from: one row per use, with what came of it as {@code verdict}. */
enum Use {
    /** An order of a household with a care flag: was home service offered (R-67-SPC)? */
    M01("select ticket_id, area_code, happened_at, case when offered then 'OFFERED' else 'NOT_OFFERED' end as verdict, null::text as label from order_care_facts"),
    M02("select ticket_id, area_code, happened_at, case when outside_office then 'EVENING_WEEKEND' else 'OFFICE_HOURS' end as verdict, null::text as label from visit_window_facts"),
    M03(Use.FREE_SERVICE), M04(Use.FREE_SERVICE), M05(Use.FREE_SERVICE), M09(Use.FREE_SERVICE),
    M06("""
            select null::uuid as ticket_id, area_code, happened_at, 'CARD_ISSUED' as verdict, how as label from contact_card_facts
            union all select ticket_id, area_code, happened_at, 'DIRECT_CALL' as verdict, kind as label from contact_facts where channel = 'DIRECT'"""),
    M08("select ticket_id, area_code, happened_at, channel as verdict, kind as label from contact_facts"),
    M10("select null::uuid as ticket_id, area_code, happened_at, 'GREEN_LANE' as verdict, number as label from queue_need_facts where need = 'ELDERLY' and state <> 'LEFT'");

    /** A job asked for, or the cause a technician found; what the customer broke is charged. Of the named arrays only this kind has any. */
    private static final String FREE_SERVICE = """
            select f.ticket_id, f.area_code, f.happened_at, case when f.judgement = 'HUMAN' then 'CHARGED' else 'FREE' end as verdict, f.type as label
            from business_item_facts f cross join asked where f.type = any(asked.jobs)
            union all select f.ticket_id, f.area_code, f.happened_at, case when f.cause = any(asked.charged) then 'CHARGED' else 'FREE' end as verdict, f.cause as label
            from fault_cause_facts f cross join asked where (f.cause = any(asked.free) or f.cause = any(asked.charged)) and (asked.action is null or f.action = asked.action)
            union all select null::uuid as ticket_id, f.area_code, f.happened_at, 'FREE' as verdict, f.type as label from visit_measure_facts f cross join asked where f.type = any(asked.jobs)""";

    final String sql;

    Use(String sql) {
        this.sql = sql;
    }

    /** As {@link Measure} wants them. */
    String asCases() {
        return """
                select u.ticket_id as case_id, u.happened_at as at, u.area_code, null::uuid as person_id, null as unit, null::numeric as measured, u.verdict as grp, 'HIT' as verdict
                from (WITHUSE) u where\s""".replace("WITH", sql.contains("asked") ? "with asked as (select :jobs::text[] as jobs, :free::text[] as free, :charged::text[] as charged, :action::text as action) " : "")
                .replace("USE", sql) + Measure.within("u.happened_at").replace("{in f.", "{in u.");
    }
}
