package cn.zhenqing365.audit;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it was made sure who asks, and why it was refused: that somebody asked and was answered stays. */
@Component
class OldDataRequests extends ForgottenByDate {
    OldDataRequests(JdbcClient jdbc) {
        super(jdbc, "DATA_REQUESTS", Deed.ANONYMISED, """
                select id from data_request where answered_at < ? and identity <> '' limit ?""", """
                update data_request set identity = '', reason = null where id in (%s)""");
    }
}
