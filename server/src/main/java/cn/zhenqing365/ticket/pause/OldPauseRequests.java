package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose words a pause was asked for, long ago. */
@Component
class OldPauseRequests extends ForgottenByDate {
    OldPauseRequests(JdbcClient jdbc) {
        super(jdbc, "PAUSE_REQUESTS", Deed.ANONYMISED, """
                select id from pause_request where requested_at < ? and evidence_ref <> '已删除' limit ?""", """
                update pause_request set asked_by = '已删除', evidence_ref = '已删除', words = '', note = case when note is null then null else '' end where id in (%s)""");
    }
}
