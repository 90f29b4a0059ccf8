package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to a number that were used or forgotten; each look stays in the journal. */
@Component
class OldRevealLinks extends ForgottenByDate {
    OldRevealLinks(JdbcClient jdbc) {
        super(jdbc, "REVEAL_LINKS", Deed.DELETED, """
                select token from phone_reveal where offered_at < ? limit ?""", """
                delete from phone_reveal where token in (%s)""");
    }
}
