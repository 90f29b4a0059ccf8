package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Telephones of those who waited in a hall: of no use once they were told. */
@Component
class OldNumbers extends ForgottenByDate {
    OldNumbers(JdbcClient jdbc) {
        super(jdbc, "QUEUE_NUMBERS", Deed.ANONYMISED, """
                select id from queue_number where taken_at < ? and (phone is not null or household_id is not null) and state in ('DONE', 'ABSENT', 'LEFT') limit ?""", """
                update queue_number set phone = null, household_id = null where id in (%s)""");
    }
}
