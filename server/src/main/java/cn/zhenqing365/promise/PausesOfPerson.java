package cn.zhenqing365.promise;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a clock stood still: the reason and the times stay, because the deadline is computed from them; the evidence goes. */
@Component
class PausesOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    PausesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PAUSES";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select p.clock, s.reason, s.asked_by, s.evidence, s.evidence_ref, s.paused_at, s.resumed_at, s.review_note
                from promise_pause s join promise p on p.id = s.promise_id where p.thread_id = any(?) order by s.paused_at""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update promise_pause set evidence_ref = '已删除', review_note = null, asked_by = case when asked_by ~ '^[A-Z_]*$' then asked_by else '已删除' end
                where promise_id in (select id from promise where thread_id = any(?))""").param(who.threadsArray()).update();
    }
}
