package cn.zhenqing365.ticket;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests: kept with their clocks for three years, as figures are computed from them, without saying whose. The customer's own page leads nowhere. */
@Component
class TicketsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    TicketsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "TICKETS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select t.number, t.kind, t.symptom, t.customer_name, t.contact_phone, t.address, t.note, t.channel, t.answered_at, t.promised_at, t.fixed_at, t.closed_at, t.stars,
                       (select json_agg(json_build_object('at', r.answered_at, 'phone', r.phone, 'note', r.note) order by r.answered_at)::text from ticket_report r where r.ticket_id = t.id) as reported_again,
                       (select json_agg(json_build_object('at', o.asked_at, 'reason', o.reason, 'words', o.words) order by o.asked_at)::text from hand_over o where o.ticket_id = t.id) as handed_over
                from ticket t where t.household_id = ? or t.id = any(?) order by t.saved_at""").params(who.householdId(), who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                update ticket_report set phone = '*' || right(phone, 4), note = null where ticket_id = any(?)""").param(who.threadsArray()).update();
        jdbc.sql("""
                update hand_over set reason = '已删除', words = case when words is null then null else '已删除' end where ticket_id = any(?)""").param(who.threadsArray()).update();
        return jdbc.sql("""
                update ticket set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', note = null, special_care = false, link_token = gen_random_uuid()::text
                where household_id = ? or id = any(?)""").params(who.householdId(), who.threadsArray()).update();
    }

    @Override
    public Set<UUID> threads(Person who) {
        return Set.copyOf(jdbc.sql("""
                select id from ticket where household_id = ? or household_id is null and contact_phone = any(?)""").params(who.householdId(), who.aloneArray()).query(UUID.class).list());
    }

    @Override
    public Set<String> phones(Person who) {
        return Set.copyOf(jdbc.sql("""
                select contact_phone from ticket where household_id = ? and contact_phone ~ '^[0-9]+$' union select phone from contact where household_id = ? and phone ~ '^[0-9]+$'""")
                .params(who.householdId(), who.householdId()).query(String.class).list());
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("单号、业务种类、时限和办结时间", "Numbers, kinds, time limits and when things were done",
                "用来证明我们是否履行了承诺,指标由此重算;不含姓名、电话、地址和原话(个人信息保护法第六十九条)", "They prove whether we kept our promises and figures are computed from them; no name, number, address or words (PIPL art. 69)"));
    }
}
