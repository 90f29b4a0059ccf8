package cn.zhenqing365.feedback;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What they answered when we called back: marks stay and are nobody's, words go. */
@Component
class CallbacksOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    CallbacksOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "CALLBACK_REMARKS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select done_at, contacted_in_20, on_time, fixed, attitude, satisfaction, remark from callback_case where ticket_id = any(?) order by drawn_at""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update callback_case set remark = null where ticket_id = any(?)""").param(who.threadsArray()).update();
    }
}
