package cn.zhenqing365.territory;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact card of a household: that one was given stays, its number and code lead nowhere. */
@Component
class CardsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    CardsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "CONTACT_CARDS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select card_no, how, issued_at from contact_card where household_id = ? order by issued_at""").param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update contact_card set card_no = null, token = null where household_id = ?""").param(who.householdId()).update();
    }
}
