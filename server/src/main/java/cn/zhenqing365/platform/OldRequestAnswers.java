package cn.zhenqing365.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An answer kept for a repeated request: after some days nobody repeats it. */
@Component
class OldRequestAnswers extends ForgottenByDate {
    OldRequestAnswers(JdbcClient jdbc) {
        super(jdbc, "REQUEST_ANSWERS", Deed.DELETED, """
                select key from idempotent_answer where recorded_at < ? limit ?""", """
                delete from idempotent_answer where key in (%s)""");
    }
}
