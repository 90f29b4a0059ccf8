package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures taken in a home. */
@Component
class OldPhotos extends ForgottenByDate {
    OldPhotos(JdbcClient jdbc) {
        super(jdbc, "PHOTOS", Deed.DELETED, """
                select id from work_order_photo where taken_at < ? limit ?""", """
                delete from work_order_photo where id in (%s)""");
    }
}
