package cn.zhenqing365.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Faults that came back: the same within seven days of its repair, and homes that report again and again. */
@Component
public class RepeatFaults {
    private static final int MOST = 200;

    /** A home that reported {@code times} faults; {@code newestTicket} stands for all of them. */
    public record Often(UUID householdId, int times, UUID newestTicket, List<String> numbers) {}

    private final JdbcClient jdbc;

    RepeatFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reported since, as a repeat of one repaired shortly before; the newest first. */
    public List<UUID> since(Collection<String> areas, Instant since) {
        return areas.isEmpty() ? List.of() : jdbc.sql("""
                select id from ticket where area_code = any(?) and answered_at >= ? and kind = 'FAULT' and repeat_of is not null and state <> 'CANCELLED'
                order by answered_at desc limit ?""").param(areas.toArray(String[]::new)).param(Timestamp.from(since)).param(MOST).query(UUID.class).list();
    }

    /** Homes with at least so many faults since; the most first. */
    public List<Often> often(Collection<String> areas, int times, Instant since) {
        return areas.isEmpty() ? List.of() : jdbc.sql("""
                select household_id, count(*) as times, array_agg(number order by answered_at desc) as numbers, (array_agg(id order by answered_at desc))[1] as newest
                from ticket where area_code = any(?) and answered_at >= ? and kind = 'FAULT' and state <> 'CANCELLED'
                group by household_id having count(*) >= ? order by times desc, max(answered_at) desc limit ?""")
                .param(areas.toArray(String[]::new)).param(Timestamp.from(since)).param(times).param(MOST)
                .query((row, n) -> new Often(row.getObject(1, UUID.class), row.getInt(2), row.getObject(4, UUID.class), List.of((String[]) row.getArray(3).getArray()))).list();
    }
}
