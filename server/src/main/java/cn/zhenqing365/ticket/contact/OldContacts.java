package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First contacts of long ago. */
@Component
class OldContacts extends ForgottenByDate {
    OldContacts(JdbcClient jdbc) {
        super(jdbc, "CONTACTS", Deed.ANONYMISED, """
                select id from contact where recorded_at < ? and caller_name <> '已删除' limit ?""", """
                update contact set caller_name = '已删除', phone = '', summary = '已删除', answer = case when answer is null then null else '已删除' end where id in (%s)""");
    }
}
