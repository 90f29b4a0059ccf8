package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts to the numbers of a household; what is to be sent now is left. */
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
                select purpose, body, queued_at, delivered_at from message where to_phone = any(?) order by queued_at""").param((Object) who.phones().toArray(String[]::new)).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), to_phone = '*' || right(to_phone, 4) where to_phone = any(?) and state not in ('QUEUED', 'SENDING')""").param((Object) who.phones().toArray(String[]::new)).update();
    }
}
