package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits: kept as work that was done, without saying where and for whom. */
@Component
class WorkOrdersOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    WorkOrdersOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "WORK_ORDERS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select w.number, w.symptom, w.customer_name, w.contact_phone, w.address, w.opened_at, w.arrived_at, w.completed_at, w.remark,
                       (select string_agg(p.job || ' ' || coalesce(p.words, ''), ',') from work_part p where p.work_order_id = w.id) as jobs
                from work_order w where w.household_id = ? or w.ticket_id = any(?) order by w.opened_at""").params(who.householdId(), who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                update work_part set words = null, closing = closing - 'remark' - 'outsideReason'
                where work_order_id in (select id from work_order where household_id = ? or ticket_id = any(?))""").params(who.householdId(), who.threadsArray()).update();
        jdbc.sql("""
                update assignment set reason = case when reason ~ '^[A-Z_]*$' then reason end, end_reason = case when end_reason ~ '^[A-Z_]*$' then end_reason end
                where work_order_id in (select id from work_order where household_id = ? or ticket_id = any(?))""").params(who.householdId(), who.threadsArray()).update();
        return jdbc.sql("""
                update work_order set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', remark = null
                where household_id = ? or ticket_id = any(?)""").params(who.householdId(), who.threadsArray()).update();
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("用了哪些器材、测得的信号", "Parts used and signals measured",
                "设备账和维修质量;不含地址", "The accounts of our devices and the quality of repairs; no address"));
    }
}
