package cn.zhenqing365.lobby;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers taken in a hall, and what was prepared while they waited. */
@Component
class NumbersOfPerson implements PersonalData {
    private final JdbcClient jdbc;

    NumbersOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "QUEUE_NUMBERS";
    }

    @Override
    public List<Map<String, Object>> copyOf(Person who) {
        return jdbc.sql("""
                select q.letter || lpad(q.seq::text, 3, '0') as number, q.business, q.phone, q.taken_at, q.ended_at, d.new_address, d.note
                from queue_number q left join pre_acceptance d on d.number_id = q.id where q.household_id = ? or q.phone = any(?) or d.household_id = ? order by q.taken_at""").params(who.householdId(), who.aloneArray(), who.householdId()).query().listOfRows();
    }

    @Override
    public int erase(Person who) {
        jdbc.sql("""
                update pre_acceptance set new_address = null, note = '' where household_id = ?""").param(who.householdId()).update();
        return jdbc.sql("""
                update queue_number set phone = null, household_id = null, token = gen_random_uuid()::text where household_id = ? or phone = any(?)""").params(who.householdId(), who.aloneArray()).update();
    }

    @Override
    public Set<UUID> threads(Person who) {
        return Set.copyOf(jdbc.sql("""
                select id from queue_number where household_id = ? or phone = any(?)""").params(who.householdId(), who.aloneArray()).query(UUID.class).list());
    }
}
