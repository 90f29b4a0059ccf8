package cn.zhenqing365.ticket;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests: kept with their clocks for three years, as figures are computed from them, without saying whose. */
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
                select number, kind, symptom, customer_name, contact_phone, address, note, channel, answered_at, promised_at, fixed_at, closed_at, stars from ticket where household_id = ? order by saved_at""").param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update ticket set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', note = null, special_care = false where household_id = ?""").param(who.householdId()).update();
    }
}
