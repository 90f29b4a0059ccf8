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
                update promise_pause set evidence_ref = '已删除', review_note = null, asked_by = case when asked_by ~ '^[A-Z_]*$' then asked_by else '已删除' end where id in (%s)""");
    }
}
