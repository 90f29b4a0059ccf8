package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever turned to us and what was said: that it happened, through which door and when, stays. */
@Component
class ContactsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    ContactsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "CONTACTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select channel, kind, caller_name, phone, summary, answer, receipt, happened_at from contact
                where household_id = ? or ticket_id = any(?) or household_id is null and phone = any(?) order by recorded_at""").params(who.householdId(), who.threadsArray(), who.aloneArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update contact set caller_name = '已删除', phone = '', summary = '已删除', answer = case when answer is null then null else '已删除' end
                where household_id = ? or ticket_id = any(?) or household_id is null and phone = any(?)""").params(who.householdId(), who.threadsArray(), who.aloneArray()).update();
    }

    @Override
    public Set<UUID> threads(Person who) {
        return Set.copyOf(jdbc.sql("""
                select id from contact where ticket_id is null and (household_id = ? or household_id is null and phone = any(?))""").params(who.householdId(), who.aloneArray()).query(UUID.class).list());
    }
}
