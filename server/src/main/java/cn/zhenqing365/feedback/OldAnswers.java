package cn.zhenqing365.feedback;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer said in their own words is forgotten; the marks stay and are nobody's. */
@Component
class OldAnswers extends ForgottenByDate {
    OldAnswers(JdbcClient jdbc) {
        super(jdbc, "CALLBACK_REMARKS", Deed.ANONYMISED, """
                select id from callback_case where done_at < ? and remark is not null limit ?""", """
                update callback_case set remark = null where id in (%s)""");
    }
}
