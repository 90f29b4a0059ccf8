package cn.zhenqing365.ticket.help;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proven numbers, their codes and sessions. */
@Component
class HelpSessionsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    HelpSessionsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "HELP_SESSIONS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select phone, issued_at, expires_at from help_session where phone = any(?) order by issued_at""").param(who.aloneArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                delete from help_code where phone = any(?)""").param(who.aloneArray()).update();
        jdbc.sql("""
                delete from help_phone where phone = any(?)""").param(who.aloneArray()).update();
        return jdbc.sql("""
                delete from help_session where phone = any(?)""").param(who.aloneArray()).update();
    }
}
