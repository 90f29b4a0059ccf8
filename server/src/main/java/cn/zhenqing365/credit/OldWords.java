package cn.zhenqing365.credit;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of texts that were said. */
@Component
class OldWords extends ForgottenByDate {
    OldWords(JdbcClient jdbc) {
        super(jdbc, "COURTESY_WORDS", Deed.DELETED, """
                select id from credit_word where said_at < ? limit ?""", """
                delete from credit_word where id in (%s)""");
    }
}
