package cn.zhenqing365.ticket.business;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Business requests: where somebody moved goes; which papers were shown (their kind, never a number) stays beside the request. */
@Component
class BusinessOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    BusinessOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "BUSINESS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select t.number, b.type, b.new_address, b.fee_cents, (select string_agg(p.code, ',') from business_paper p where p.ticket_id = b.ticket_id) as papers,
                       (select string_agg(e.code || ' ' || e.how, ',') from business_explanation e where e.ticket_id = b.ticket_id) as explained
                from business_request b join ticket t on t.id = b.ticket_id where b.ticket_id = any(?) order by t.saved_at""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update business_request set new_address = null where ticket_id = any(?)""").param(who.threadsArray()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("办理时出示过哪些种类的证件、说明了哪些事项", "Which kinds of papers were shown and what was explained",
                "证明业务由本人办理、已作说明;系统从不记录证件号码", "Proof that the customer asked for it and was told; numbers of papers are never recorded"));
    }
}
