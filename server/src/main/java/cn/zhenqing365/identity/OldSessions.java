package cn.zhenqing365.identity;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that ended long ago; who signed in is in the journal. */
@Component
class OldSessions extends ForgottenByDate {
    OldSessions(JdbcClient jdbc) {
        super(jdbc, "SESSIONS", Deed.DELETED, """
                select token_hash from staff_session where expires_at < ? limit ?""", """
                delete from staff_session where token_hash in (%s)""");
    }
}
