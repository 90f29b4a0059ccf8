package cn.zhenqing365.appointment;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door. A window of two hours holds as many jobs of one technician as it has hours: each agreed job blocks one hour of
 * the window, so a morning cannot be promised away twice.
 */
@Component
public class Appointments {
    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Agrees a window for a job with a technician; an earlier window of the job is given back in the same transaction.
     *
     * @param askedBy TECHNICIAN or CUSTOMER
     * @throws Refused TECHNICIAN_HOURS_TAKEN when every hour of the window is promised already
     */
    public UUID agree(UUID workOrderId, UUID technicianId, TimeWindow window, String askedBy, Instant now) {
        release(workOrderId, "MOVED", now);
        var id = Ids.at(now);
        jdbc.sql("""
                insert into appointment (id, work_order_id, technician_id, window_start, window_end, agreed_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, workOrderId, technicianId, Timestamp.from(window.start()), Timestamp.from(window.end()), Timestamp.from(now), askedBy)
                .update();
        forgetExpired(technicianId, window, now);
        for (var hour : hoursOf(window))
            if (block(technicianId, hour, id)) return id;
        throw Refused.because("TECHNICIAN_HOURS_TAKEN", "start", window.start(), "end", window.end());
    }

    /**
     * Somebody else comes in the window that stands.
     *
     * @return false when every hour of it is taken from that technician already; then nothing has changed
     */
    public boolean handOver(UUID workOrderId, UUID technicianId, Instant now) {
        var stands = jdbc.sql("select id, window_start, window_end from appointment where work_order_id = ? and ended_at is null order by agreed_at desc limit 1 for update")
                .param(workOrderId).query((row, n) -> new Standing(row.getObject(1, UUID.class),
                        new TimeWindow(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))).optional();
        if (stands.isEmpty()) return true;
        forgetExpired(technicianId, stands.get().window, now);
        for (var hour : hoursOf(stands.get().window))
            if (block(technicianId, hour, stands.get().id)) {
                jdbc.sql("delete from appointment_hour where appointment_id = ? and technician_id <> ?").params(stands.get().id, technicianId).update();
                jdbc.sql("update appointment set technician_id = ? where id = ?").params(technicianId, stands.get().id).update();
                return true;
            }
        return false;
    }

    private record Standing(UUID id, TimeWindow window) {}

    /** The hours of these technicians that are promised or held, from the one moment up to the other. */
    public Map<UUID, Set<Instant>> taken(Collection<UUID> technicians, Instant from, Instant until, Instant now) {
        var taken = new HashMap<UUID, Set<Instant>>();
        jdbc.sql("""
                select h.technician_id, h.hour from appointment_hour h left join appointment_hold k on k.id = h.hold_id
                where h.technician_id = any(?) and h.hour >= ? and h.hour < ? and (k.id is null or k.expires_at > ?)""")
                .param(technicians.toArray(UUID[]::new)).param(Timestamp.from(from)).param(Timestamp.from(until)).param(Timestamp.from(now))
                .query(row -> {
                    taken.computeIfAbsent(row.getObject(1, UUID.class), it -> new HashSet<>()).add(row.getTimestamp(2).toInstant());
                });
        return taken;
    }

    /** A hold that has run out no longer blocks the hour. */
    void forgetExpired(UUID technicianId, TimeWindow window, Instant now) {
        jdbc.sql("""
                delete from appointment_hour where technician_id = ? and hour >= ? and hour < ? and hold_id in
                    (select id from appointment_hold where expires_at <= ?)""")
                .params(technicianId, Timestamp.from(window.start().truncatedTo(ChronoUnit.HOURS)), Timestamp.from(window.end()), Timestamp.from(now)).update();
    }

    /** When the window that stands was agreed; empty when none stands. */
    public Optional<Instant> agreedAt(UUID workOrderId) {
        return jdbc.sql("select agreed_at from appointment where work_order_id = ? and ended_at is null order by agreed_at desc limit 1").param(workOrderId)
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** Gives back the hour of a job: moved, handed on, or done. */
    public void release(UUID workOrderId, String reason, Instant now) {
        jdbc.sql("""
                delete from appointment_hour where appointment_id in
                    (select id from appointment where work_order_id = ? and ended_at is null)""").param(workOrderId).update();
        jdbc.sql("update appointment set ended_at = ?, end_reason = ? where work_order_id = ? and ended_at is null")
                .params(Timestamp.from(now), reason, workOrderId).update();
    }

    /** Those of the candidate windows, in order of time, in which the technician still has an hour. */
    public List<TimeWindow> free(UUID technicianId, List<TimeWindow> candidates) {
        if (candidates.isEmpty()) return List.of();
        Set<Instant> taken = new HashSet<>(jdbc.sql("select hour from appointment_hour where technician_id = ? and hour >= ? and hour < ?")
                .params(technicianId, Timestamp.from(candidates.get(0).start()), Timestamp.from(candidates.get(candidates.size() - 1).end()))
                .query((row, n) -> row.getTimestamp(1).toInstant()).list());
        return candidates.stream().filter(window -> hoursOf(window).stream().anyMatch(hour -> !taken.contains(hour))).toList();
    }

    private boolean block(UUID technicianId, Instant hour, UUID appointmentId) {
        return jdbc.sql("""
                insert into appointment_hour (technician_id, hour, appointment_id) values (?, ?, ?)
                on conflict (technician_id, hour) do nothing""")
                .params(technicianId, Timestamp.from(hour), appointmentId).update() == 1;
    }

    /** The hours a window touches, in order. */
    public static List<Instant> hoursOf(TimeWindow window) {
        var hours = new ArrayList<Instant>();
        for (var hour = window.start().truncatedTo(ChronoUnit.HOURS); hour.isBefore(window.end()); hour = hour.plus(Duration.ofHours(1)))
            hours.add(hour);
        return hours;
    }
}
