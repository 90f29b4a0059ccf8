package cn.zhenqing365.dispatch;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts to staff about them that wait for the morning. */
@Component
class WaitingTextsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    WaitingTextsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "WAITING_TEXTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select body, send_at from escalation_waiting where thread_id = any(?) order by send_at""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                delete from escalation_waiting where thread_id = any(?)""").param(who.threadsArray()).update();
    }
}
