package cn.zhenqing365.appointment;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to windows kept for a caller. An hour that is held blocks the technician by the same key as one that is agreed. */
@Component
public class Holds {
    private final JdbcClient jdbc;
    private final Appointments appointments;

    Holds(JdbcClient jdbc, Appointments appointments) {
        this.jdbc = jdbc;
        this.appointments = appointments;
    }

    /** Whoever promises a part of an area's day stands in line here until the transaction before has ended. */
    public void lockDay(String areaCode, LocalDate day) {
        jdbc.sql("insert into appointment_day (area_code, day) values (?, ?) on conflict (area_code, day) do nothing").params(areaCode, day).update();
        jdbc.sql("select 1 from appointment_day where area_code = ? and day = ? for update").params(areaCode, day).query(Integer.class).single();
    }

    /** What the day holds and how much of it is promised, as it was when the last window was held. */
    public void filled(String areaCode, LocalDate day, int capacityMinutes, int takenMinutes) {
        jdbc.sql("update appointment_day set capacity_minutes = ?, taken_minutes = ? where area_code = ? and day = ?")
                .params(capacityMinutes, takenMinutes, areaCode, day).update();
    }

    /** @return false when every hour of the window is taken from this technician already */
    public boolean keep(Hold it) {
        jdbc.sql("""
                insert into appointment_hold (id, area_code, household_id, technician_id, window_start, window_end, begin_at, minutes, held_by, held_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(it.id(), it.areaCode(), it.householdId(), it.technicianId(), time(it.window().start()), time(it.window().end()), time(it.beginAt()),
                        it.minutes(), it.heldBy(), time(it.heldAt()), time(it.expiresAt())).update();
        var hours = new ArrayList<>(Appointments.hoursOf(it.window()));
        hours.sort(Comparator.comparing((Instant hour) -> Math.abs(Duration.between(hour, it.beginAt()).toMinutes() - 30)));
        appointments.forgetExpired(it.technicianId(), it.window(), it.heldAt());
        for (var hour : hours)
            if (jdbc.sql("insert into appointment_hour (technician_id, hour, hold_id) values (?, ?, ?) on conflict (technician_id, hour) do nothing")
                    .params(it.technicianId(), time(hour), it.id()).update() == 1) return true;
        jdbc.sql("delete from appointment_hold where id = ?").param(it.id()).update();
        return false;
    }

    /** Locked until the end of the transaction. @throws Refused NOT_FOUND */
    public Hold lock(UUID id) {
        return jdbc.sql("select * from appointment_hold where id = ? for update").param(id).query(Holds::map).optional().orElseThrow(() -> Refused.notFound("HOLD", id));
    }

    /** Those that stand and whose window begins in the span. */
    public List<Hold> standing(Collection<String> areaCodes, Instant from, Instant until, Instant now) {
        return jdbc.sql("""
                select * from appointment_hold where area_code = any(?) and ended_at is null and window_start >= ? and window_start < ? and expires_at > ?
                order by id""").param(areaCodes.toArray(String[]::new)).param(time(from)).param(time(until)).param(time(now)).query(Holds::map).list();
    }

    /** Gives the hour back, or to the appointment that follows in the same transaction. @param reason AGREED or RELEASED */
    public void end(UUID id, String reason, UUID workOrderOrNull, Instant now) {
        jdbc.sql("delete from appointment_hour where hold_id = ?").param(id).update();
        jdbc.sql("update appointment_hold set ended_at = ?, end_reason = ?, work_order_id = ? where id = ? and ended_at is null")
                .param(time(now)).param(reason).param(workOrderOrNull).param(id).update();
    }

    static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }

    private static Hold map(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Hold(row.getObject("id", UUID.class), row.getString("area_code"), row.getObject("household_id", UUID.class), row.getObject("technician_id", UUID.class),
                new TimeWindow(row.getTimestamp("window_start").toInstant(), row.getTimestamp("window_end").toInstant()), row.getTimestamp("begin_at").toInstant(),
                row.getInt("minutes"), row.getObject("held_by", UUID.class), row.getTimestamp("held_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
