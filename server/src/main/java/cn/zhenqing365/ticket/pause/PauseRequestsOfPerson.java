package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for a pause: that one was asked for and decided stays with the case; in whose words, and on what evidence, does not. */
@Component
class PauseRequestsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    PauseRequestsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PAUSE_REQUESTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select t.number, r.reason, r.asked_by, r.evidence, r.evidence_ref, r.requested_at, r.resume_at, r.words, r.state, r.note
                from pause_request r join ticket t on t.id = r.ticket_id where t.household_id = ? or t.id = any(?)
                order by r.requested_at""").params(who.householdId(), who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update pause_request set asked_by = '已删除', evidence_ref = '已删除', words = '', note = case when note is null then null else '' end
                where ticket_id in (select id from ticket where household_id = ?) or ticket_id = any(?)""").params(who.householdId(), who.threadsArray()).update();
    }
}
