package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers and technicians wrote back. */
@Component
class OldReplies extends ForgottenByDate {
    OldReplies(JdbcClient jdbc) {
        super(jdbc, "REPLIES", Deed.ANONYMISED, """
                select id from inbound_message where received_at < ? and body not like '#%' and outcome is not null limit ?""", """
                update inbound_message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), from_phone = '*' || right(from_phone, 4) where id in (%s)""");
    }
}
