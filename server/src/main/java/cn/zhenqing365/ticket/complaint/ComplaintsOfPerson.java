package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was complained about, found and decided, in words; that it was decided, by when and whether we were to blame stays. */
@Component
class ComplaintsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    ComplaintsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "COMPLAINTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select t.number, c.remedy_sought, c.severity, c.safety, c.stage, c.immediate_action, r.no, r.facts, r.decision, r.remedy, r.remedy_cents, r.responsible, r.decided_at, r.communicated_at, r.satisfied, r.word
                from complaint c join ticket t on t.id = c.ticket_id left join complaint_round r on r.ticket_id = c.ticket_id where c.ticket_id = any(?) order by t.saved_at, r.no""").param(who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                update complaint_round set facts = case when facts is null then null else '已删除' end, decision = case when decision is null then null else '已删除' end,
                    remedy = case when remedy is null then null else '已删除' end, word = null where ticket_id = any(?)""").param(who.threadsArray()).update();
        return jdbc.sql("""
                update complaint set remedy_sought = '已删除', immediate_action = null where ticket_id = any(?)""").param(who.threadsArray()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("投诉的等级、阶段、是否属于我方责任、退赔金额", "How grave a complaint was, its stages, whether we were to blame, what was paid",
                "服务质量统计和账务;不含任何原话", "Statistics of quality and the accounts; no words"));
    }
}
