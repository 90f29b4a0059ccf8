package cn.zhenqing365.ticket;

import cn.zhenqing365.platform.ForgottenByDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were closed long ago: name, number, address and words go; clocks and results stay for the figures. */
@Component
class OldTickets extends ForgottenByDate {
    OldTickets(JdbcClient jdbc) {
        super(jdbc, "TICKETS", Deed.ANONYMISED, """
                select id from ticket where coalesce(closed_at, saved_at) < ? and state in ('CLOSED', 'CANCELLED') and customer_name <> '已删除' limit ?""", """
                with old as materialized (%s),
                     reports as (update ticket_report set phone = '*' || right(phone, 4), note = null where ticket_id in (select id from old)),
                     moves as (update hand_over set reason = '已删除', words = null where ticket_id in (select id from old)),
                     moved as (update business_request set new_address = null where ticket_id in (select id from old))
                update ticket set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', note = null, link_token = gen_random_uuid()::text where id in (select id from old)""");
    }
}
