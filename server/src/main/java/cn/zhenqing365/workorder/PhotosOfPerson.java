package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures taken in a home: in a copy with their bytes, after an erasure gone. */
@Component
class PhotosOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    PhotosOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PHOTOS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select w.number, p.content_type, p.taken_at, translate(encode(p.content, 'base64'), E'\\n', '') as content
                from work_order_photo p join work_order w on w.id = p.work_order_id where w.household_id = ? or w.ticket_id = any(?) order by p.taken_at""").params(who.householdId(), who.threadsArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                delete from work_order_photo where work_order_id in (select id from work_order where household_id = ? or ticket_id = any(?))""").params(who.householdId(), who.threadsArray()).update();
    }
}
