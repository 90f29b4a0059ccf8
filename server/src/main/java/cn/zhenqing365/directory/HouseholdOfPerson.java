package cn.zhenqing365.directory;

import cn.zhenqing365.platform.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entry in the directory: the account number stays, because bills name it; name, numbers and care do not. */
@Component
class HouseholdOfPerson implements PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    HouseholdOfPerson(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                       (select string_agg(p.contact_name, ',') from household_phone p where p.household_id = h.id) as contact_names,
                       (select string_agg(e.kind || ' ' || e.model || ' ' || e.serial, ',') from equipment e where e.household_id = h.id) as devices,
                       (select string_agg(s.kind || ' ' || s.product || ' ' || s.state, ',') from service s where s.household_id = h.id) as services
                from household h where h.id = ?""").param(who.householdId()).query().listOfRows();
    }

    /** The household first: an import that has its row is waited for, and the numbers it brought go too. */
    @Override
    public int erase(Person who) {
        int rows = jdbc.sql("""
                update household set customer_name = '已删除', phone = '', unit = '', room = '', address = town || community || building, care = '{}', latitude = 0, longitude = 0,
                       pinyin = '', initials = '', address_pinyin = '', address_initials = '', import_hash = null, erased_at = ? where id = ?""")
                .params(Timestamp.from(clock.instant()), who.householdId()).update();
        jdbc.sql("delete from household_phone where household_id = ?").param(who.householdId()).update();
        return rows;
    }

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("户号、楼栋、业务和设备", "The account number, the building, services and devices", "账单和设备账以户号为准;没有姓名、号码和室号", "Bills and the accounts of our devices go by the account number; no name, number or door"));
    }
}
