package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What they wrote back. */
@Component
class RepliesOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    RepliesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "REPLIES";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select body, received_at from inbound_message where from_phone = any(?) order by received_at""").param(who.aloneArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                delete from inbound_part where from_phone = any(?)""").param(who.aloneArray()).update();
        return jdbc.sql("""
                update inbound_message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), from_phone = '*' || right(from_phone, 4) where from_phone = any(?) and body not like '#%' and outcome is not null""").param(who.aloneArray()).update();
    }
}
