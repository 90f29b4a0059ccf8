package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits of long ago: where and for whom goes. */
@Component
class OldWorkOrders extends ForgottenByDate {
    OldWorkOrders(JdbcClient jdbc) {
        super(jdbc, "WORK_ORDERS", Deed.ANONYMISED, """
                select id from work_order where coalesce(completed_at, opened_at) < ? and state in ('COMPLETED', 'CANCELLED') and customer_name <> '已删除' limit ?""", """
                with old as materialized (%s),
                     parts as (update work_part set words = null, closing = closing - 'remark' - 'outsideReason' where work_order_id in (select id from old)),
                     whys as (update assignment set reason = case when reason ~ '^[A-Z_]*$' then reason end, end_reason = case when end_reason ~ '^[A-Z_]*$' then end_reason end
                              where work_order_id in (select id from old))
                update work_order set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', remark = null where id in (select id from old)""");
    }
}
