package cn.zhenqing365.scoreboard.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many households an area had on a day, and how many of them had a manager and somebody on duty when it was last counted. */
@Component
public class HouseholdCounts {
    private final JdbcClient jdbc;

    HouseholdCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void countNow(LocalDate day, Instant now) {
        jdbc.sql("""
                insert into household_count (day, area_code, households, served)
                select :day, f.area_code, count(*), count(*) filter (where f.managed and d.area_code is not null)
                from household_facts f left join (select distinct area_code from on_duty_facts where starts_at <= :now and ends_at > :now) d on d.area_code = f.area_code
                where f.area_code is not null group by f.area_code
                on conflict (day, area_code) do update set households = excluded.households, served = excluded.served""")
                .param("day", Date.valueOf(day)).param("now", Timestamp.from(now)).update();
    }

    /** By area: households, those that are served, and 1 when they were counted before the end of the period; 0 for the first count after it. */
    public Map<String, long[]> before(LocalDate until) {
        var found = new HashMap<String, long[]>();
        jdbc.sql("""
                select area_code, households, served, (day < :until)::int from household_count
                where day = coalesce((select max(day) from household_count where day < :until), (select min(day) from household_count))""").param("until", Date.valueOf(until))
                .query((row, n) -> found.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4)})).list();
        return found;
    }
}
