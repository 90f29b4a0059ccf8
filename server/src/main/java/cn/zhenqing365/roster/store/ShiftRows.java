package cn.zhenqing365.roster.store;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code shift}, {@code leave} and {@code technician_skill} as the roster needs them: a person's days rather than an area's hours. */
@Component
public class ShiftRows {
    /** Days somebody worked, each once however many areas they served. */
    public record Done(UUID staffId, LocalDate day, String kind, Instant from, Instant until) {}

    public record NewShift(UUID staffId, String area, String kind, Instant from, Instant until) {}

    public record Away(UUID staffId, Instant from, Instant until) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;

    ShiftRows(JdbcClient jdbc, JdbcTemplate plain) {
        this.jdbc = jdbc;
        this.plain = plain;
    }

    /** By the day a shift begins on, in China. */
    public List<Done> done(Instant from, Instant until) {
        return jdbc.sql("select distinct staff_id, kind, starts_at, ends_at from shift where starts_at >= ? and starts_at < ? order by starts_at").param(Timestamp.from(from)).param(Timestamp.from(until))
                .query((row, n) -> new Done(row.getObject(1, UUID.class), LocalDate.ofInstant(row.getTimestamp(3).toInstant(), Zones.CHINA), row.getString(2), row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant())).list();
    }

    /** What of these people begins in a time, of whatever roster, goes away. */
    public void remove(Collection<UUID> staff, Instant from, Instant until) {
        if (staff.isEmpty()) return;
        jdbc.sql("delete from shift where staff_id in (:staff) and starts_at >= :from and starts_at < :until").param("staff", staff).param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).update();
    }

    public void insert(UUID roster, Collection<NewShift> shifts, Instant now) {
        plain.batchUpdate("insert into shift (id, staff_id, area_code, kind, starts_at, ends_at, roster_id) values (?, ?, ?, ?, ?, ?, ?)",
                shifts.stream().map(it -> new Object[] {Ids.at(now), it.staffId(), it.area(), it.kind(), Timestamp.from(it.from()), Timestamp.from(it.until()), roster}).toList());
    }

    public Map<UUID, Set<String>> skills() {
        return jdbc.sql("select staff_id, skill from technician_skill").query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    public List<Away> leave(Instant from, Instant until) {
        return jdbc.sql("select staff_id, starts_at, ends_at from leave where starts_at < ? and ends_at > ?").param(Timestamp.from(until)).param(Timestamp.from(from))
                .query((row, n) -> new Away(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant())).list();
    }

    public void addLeave(UUID id, UUID staff, Instant from, Instant until, String reason) {
        jdbc.sql("insert into leave (id, staff_id, starts_at, ends_at, reason) values (?, ?, ?, ?, ?) on conflict (id) do nothing").param(id).param(staff).param(Timestamp.from(from)).param(Timestamp.from(until)).param(reason).update();
    }

    public void removeLeave(UUID id) {
        jdbc.sql("delete from leave where id = ?").param(id).update();
    }
}
