package cn.zhenqing365.directory;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entry in the directory: the account number stays, because bills name it; name, numbers and care do not. */
@Component
class HouseholdOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    HouseholdOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "HOUSEHOLD";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select h.account_no, h.customer_name, h.address, h.area_code, array_to_string(h.care, ',') as care,
                       (select string_agg(p.phone, ',') from household_phone p where p.household_id = h.id) as phones,
                       (select string_agg(s.kind || ' ' || s.product || ' ' || s.state, ',') from service s where s.household_id = h.id) as services
                from household h where h.id = ?""").param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("delete from household_phone where household_id = ?").param(who.householdId()).update();
        return jdbc.sql("""
                update household set customer_name = '已删除', phone = '', room = '', address = town || community || building, care = '{}', pinyin = '', initials = '',
                       address_pinyin = '', address_initials = '', import_hash = null where id = ?""").param(who.householdId()).update();
    }
}
