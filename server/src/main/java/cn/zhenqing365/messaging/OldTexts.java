package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, and to whom: a hash stays of the body and the last digits of the number, so that "was it said" can still be answered. */
@Component
class OldTexts extends ForgottenByDate {
    OldTexts(JdbcClient jdbc) {
        super(jdbc, "TEXTS", Deed.ANONYMISED, """
                select id from message where queued_at < ? and body not like '#%' and state not in ('QUEUED', 'SENDING') limit ?""", """
                update message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), to_phone = '*' || right(to_phone, 4) where id in (%s)""");
    }
}
