package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts to the numbers of a household, and whatever was said to anybody about what they asked of us; what is to be sent now is left. */
@Component
class TextsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    TextsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "TEXTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select purpose, body, queued_at, delivered_at from message where to_phone = any(?) or thread_id = any(?) and to_phone = any(?) order by queued_at""").params(who.aloneArray(), who.threadsArray(), who.phonesArray()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), to_phone = '*' || right(to_phone, 4)
                where (to_phone = any(?) or thread_id = any(?)) and body not like '#%' and state not in ('QUEUED', 'SENDING')""").params(who.aloneArray(), who.threadsArray()).update();
    }
}
