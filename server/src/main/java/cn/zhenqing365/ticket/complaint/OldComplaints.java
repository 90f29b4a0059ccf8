package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words of complaints, three years after they were closed. */
@Component
class OldComplaints extends ForgottenByDate {
    OldComplaints(JdbcClient jdbc) {
        super(jdbc, "COMPLAINTS", Deed.ANONYMISED, """
                select c.ticket_id from complaint c join ticket t on t.id = c.ticket_id where t.closed_at < ? and c.remedy_sought <> '已删除' limit ?""", """
                with old as materialized (%s),
                     rounds as (update complaint_round set facts = case when facts is null then null else '已删除' end, decision = case when decision is null then null else '已删除' end,
                                    remedy = case when remedy is null then null else '已删除' end, word = null where ticket_id in (select ticket_id from old))
                update complaint set remedy_sought = '已删除', immediate_action = null where ticket_id in (select ticket_id from old)""");
    }
}
