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
                select number, symptom, customer_name, contact_phone, address, opened_at, arrived_at, completed_at, remark from work_order where household_id = ? order by opened_at""").param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update work_order set customer_name = '已删除', contact_phone = '*' || right(contact_phone, 4), address = '已删除', remark = null where household_id = ?""").param(who.householdId()).update();
    }
}
