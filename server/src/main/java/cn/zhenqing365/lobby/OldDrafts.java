package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was prepared while somebody waited: the request itself is the ticket's. */
@Component
class OldDrafts extends ForgottenByDate {
    OldDrafts(JdbcClient jdbc) {
        super(jdbc, "DRAFTS", Deed.ANONYMISED, """
                select id from pre_acceptance where drafted_at < ? and (new_address is not null or note <> '') limit ?""", """
                update pre_acceptance set new_address = null, note = '' where id in (%s)""");
    }
}
