package cn.zhenqing365.campaign;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far from the door a visitor stood, where the visitor allowed it: a trace of an employee, of no use once the visit was checked. */
@Component
class OldVisitPlaces extends ForgottenByDate {
    OldVisitPlaces(JdbcClient jdbc) {
        super(jdbc, "VISIT_PLACES", Deed.ANONYMISED, """
                select id from campaign_report where recorded_at < ? and metres is not null limit ?""", """
                update campaign_report set metres = null where id in (%s)""");
    }
}
