package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of long texts whose other parts never came. */
@Component
class OldReplyParts extends ForgottenByDate {
    OldReplyParts(JdbcClient jdbc) {
        super(jdbc, "REPLY_PARTS", Deed.DELETED, """
                select gateway_ref from inbound_part where noticed_at < ? limit ?""", """
                delete from inbound_part where gateway_ref in (%s)""");
    }
}
