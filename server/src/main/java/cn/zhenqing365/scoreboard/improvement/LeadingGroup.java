package cn.zhenqing365.scoreboard.improvement;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leading group (领导小组): who belongs to it, when it meets, what it wrote down. Minutes are written once. */
@Component
public class LeadingGroup {
    private static final Set<String> DUTIES = Set.of("CHAIR", "MEMBER", "SECRETARY");

    public record Member(UUID staffId, String staffNo, String name, String duty) {}

    /** @param present names, as the minutes say; null until there are minutes */
    public record Meeting(UUID id, Instant startsAt, String place, String agenda, String minutes, String present, Instant minutesAt) {}

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    LeadingGroup(JdbcClient jdbc, StaffMembers staff, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Member> members() {
        return jdbc.sql("select staff_id, duty from group_member order by case duty when 'CHAIR' then 0 when 'SECRETARY' then 2 else 1 end, since")
                .query((row, n) -> {
                    var person = staff.find(row.getObject(1, UUID.class));
                    return new Member(row.getObject(1, UUID.class), person.map(it -> it.staffNo()).orElse(""), person.map(it -> it.name()).orElse(""), row.getString(2));
                }).list();
    }

    /** @param duty null: leaves the group. @throws Refused DUTY_UNKNOWN, NOT_FOUND */
    @Transactional
    public List<Member> appoint(String staffNo, String duty, Actor by) {
        var person = staff.byNo(staffNo).orElseThrow(() -> Refused.notFound("STAFF", staffNo));
        var now = clock.instant();
        if (duty == null) jdbc.sql("delete from group_member where staff_id = ?").param(person.id()).update();
        else {
            if (!DUTIES.contains(duty)) throw Refused.because("DUTY_UNKNOWN", "duty", duty);
            jdbc.sql("insert into group_member (staff_id, duty, since) values (?, ?, ?) on conflict (staff_id) do update set duty = excluded.duty")
                    .params(person.id(), duty, Timestamp.from(now)).update();
        }
        journal.write(Happening.of("GROUP_CHANGED", "STAFF", person.id(), null, null, by, now, "duty", duty == null ? "NONE" : duty));
        return members();
    }

    /** The latest first. */
    public List<Meeting> meetings() {
        return jdbc.sql("select * from group_meeting order by starts_at desc limit 100").query(LeadingGroup::meeting).list();
    }

    /** @throws Refused MEETING_INCOMPLETE */
    @Transactional
    public Meeting call(Instant startsAt, String place, String agenda, Actor by) {
        if (startsAt == null || place == null || place.isBlank() || agenda == null || agenda.isBlank()) throw Refused.because("MEETING_INCOMPLETE");
        var now = clock.instant();
        var id = Ids.at(now);
        jdbc.sql("insert into group_meeting (id, starts_at, place, agenda, called_by) values (?, ?, ?, ?, ?)").params(id, Timestamp.from(startsAt), place.strip(), agenda.strip(), by.id()).update();
        journal.write(Happening.of("MEETING_CALLED", "MEETING", id, id, null, by, now, "startsAt", startsAt));
        return get(id);
    }

    /** @throws Refused MINUTES_WRITTEN: what was written stays; MEETING_INCOMPLETE; NOT_FOUND */
    @Transactional
    public Meeting write(UUID id, String minutes, String present, Actor by) {
        if (minutes == null || minutes.isBlank() || present == null || present.isBlank()) throw Refused.because("MEETING_INCOMPLETE");
        get(id);
        var now = clock.instant();
        int written = jdbc.sql("update group_meeting set minutes = ?, present = ?, minutes_at = ?, minutes_by = ? where id = ? and minutes is null")
                .params(minutes.strip(), present.strip(), Timestamp.from(now), by.id(), id).update();
        if (written == 0) throw Refused.because("MINUTES_WRITTEN");
        journal.write(Happening.of("MINUTES_WRITTEN", "MEETING", id, id, null, by, now, "present", present.strip()));
        return get(id);
    }

    private Meeting get(UUID id) {
        return jdbc.sql("select * from group_meeting where id = ?").param(id).query(LeadingGroup::meeting).optional().orElseThrow(() -> Refused.notFound("MEETING", id));
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("minutes_at");
        return new Meeting(row.getObject("id", UUID.class), row.getTimestamp("starts_at").toInstant(), row.getString("place"), row.getString("agenda"), row.getString("minutes"),
                row.getString("present"), at == null ? null : at.toInstant());
    }
}
