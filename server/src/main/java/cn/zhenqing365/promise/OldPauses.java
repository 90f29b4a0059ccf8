package cn.zhenqing365.promise;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence of pauses of long ago. */
@Component
class OldPauses extends ForgottenByDate {
    OldPauses(JdbcClient jdbc) {
        super(jdbc, "PAUSES", Deed.ANONYMISED, """
                select id from promise_pause where paused_at < ? and evidence_ref <> '已删除' limit ?""", """
                update promise_pause set evidence_ref = '已删除', review_note = null where id in (%s)""");
    }
}
