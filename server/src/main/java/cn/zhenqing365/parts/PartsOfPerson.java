package cn.zhenqing365.parts;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Devices and parts that went into a home: the movement is the stock's, remarks go. */
@Component
class PartsOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    PartsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "PARTS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select kind, words, quantity, serial, note, happened_at from part_movement where household_id = ? order by happened_at""").param(who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        return jdbc.sql("""
                update part_movement set note = null where household_id = ?""").param(who.householdId()).update();
    }
}
