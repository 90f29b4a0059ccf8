package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the opinion book of long ago; what was published stays. */
@Component
class OldOpinions extends ForgottenByDate {
    OldOpinions(JdbcClient jdbc) {
        super(jdbc, "OPINIONS", Deed.ANONYMISED, """
                select id from opinion_entry where written_at < ? and writer <> '已删除' limit ?""", """
                update opinion_entry set writer = '已删除', words = '已删除', number_id = null where id in (%s)""");
    }
}
