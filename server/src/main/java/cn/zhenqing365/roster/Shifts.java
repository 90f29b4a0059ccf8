package cn.zhenqing365.roster;

import cn.zhenqing365.kernel.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shifts as they are stored, each with its leave and skills, in one statement. */
@Component
class Shifts {
    private static final String TOUCHING = """
            select s.staff_id, s.area_code, s.kind, s.starts_at, s.ends_at,
                   array(select k.skill from technician_skill k where k.staff_id = s.staff_id) as skills,
                   array(select l.starts_at from leave l where l.staff_id = s.staff_id
                         and l.starts_at < :until and l.ends_at > :from order by l.starts_at, l.id) as leave_starts,
                   array(select l.ends_at from leave l where l.staff_id = s.staff_id
                         and l.starts_at < :until and l.ends_at > :from order by l.starts_at, l.id) as leave_ends
            from shift s
            where (cast(:area as text) is null or s.area_code = :area) and s.starts_at < :until and s.ends_at > :from
            order by s.starts_at, s.id""";

    private final JdbcClient jdbc;

    Shifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param areaCode null for all areas */
    List<Shift> touching(String areaCode, Instant from, Instant until) {
        return jdbc.sql(TOUCHING).param("area", areaCode, Types.VARCHAR).param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until)).query(Shifts::shift).list();
    }

    Set<String> skillsOf(UUID staffId) {
        return Set.copyOf(jdbc.sql("select skill from technician_skill where staff_id = ?").param(staffId).query(String.class).list());
    }

    boolean isAway(UUID staffId, Instant now) {
        return jdbc.sql("select exists (select 1 from leave where staff_id = ? and starts_at <= ? and ends_at > ?)").params(staffId, Timestamp.from(now), Timestamp.from(now))
                .query(Boolean.class).single();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(row.getObject("staff_id", UUID.class), row.getString("area_code"), ShiftKind.valueOf(row.getString("kind")),
                new TimeWindow(row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()), leave(row),
                Set.of((String[]) row.getArray("skills").getArray()));
    }

    private static List<TimeWindow> leave(ResultSet row) throws SQLException {
        var starts = (Timestamp[]) row.getArray("leave_starts").getArray();
        var ends = (Timestamp[]) row.getArray("leave_ends").getArray();
        var leave = new ArrayList<TimeWindow>(starts.length);
        for (int i = 0; i < starts.length; i++) leave.add(new TimeWindow(starts[i].toInstant(), ends[i].toInstant()));
        return leave;
    }
}
