package cn.zhenqing365.identity;

import cn.zhenqing365.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door: everybody who works or worked here. What was found is remembered for at most ten seconds, so a change on another
 * node is seen by then; what was not found is asked again.
 */
@Component
public class StaffMembers {
    private static final String SELECT = """
            select s.*, array(select a.area_code from staff_area a where a.staff_id = s.id order by a.area_code) as areas
            from staff s
            """;
    private static final int ENOUGH = 50_000;

    private final JdbcClient jdbc;
    private final Remembered<UUID, Staff> byId = remembered();
    private final Remembered<String, Staff> byNo = remembered();
    private final Remembered<String, Staff> byPhone = remembered();
    private final Remembered<Role, List<Staff>> byRole = remembered();

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also one who has left. */
    public Optional<Staff> find(UUID id) {
        return Optional.ofNullable(byId.get(id, it -> one("where s.id = ?", it)));
    }

    /** Those of these ids who exist, in one statement. */
    public Map<UUID, Staff> find(Collection<UUID> ids) {
        return byId.all(ids, missing -> jdbc.sql(SELECT + "where s.id in (:ids)").param("ids", missing)
                .query(StaffMembers::staff).list().stream().collect(Collectors.toMap(Staff::id, Function.identity())));
    }

    /** By the number on the badge; also one who has left. */
    public Optional<Staff> byNo(String staffNo) {
        return staffNo == null ? Optional.empty() : Optional.ofNullable(byNo.get(staffNo, it -> one("where s.staff_no = ?", it)));
    }

    /** Whose telephone this is, digits only: how a text from a technician is known. */
    public Optional<Staff> activeByPhone(String digits) {
        return Optional.ofNullable(byPhone.get(digits, it -> one("where s.phone = ? and s.active order by s.staff_no limit 1", it)));
    }

    /** Everybody of a role who works here now, by staff number. */
    public List<Staff> inRole(Role role) {
        var found = byRole.get(role, it -> {
            var staff = jdbc.sql(SELECT + "where s.role = ? and s.active order by s.staff_no").param(it.name()).query(StaffMembers::staff).list();
            return staff.isEmpty() ? null : List.copyOf(staff);
        });
        return found == null ? List.of() : found;
    }

    /** Of those, who answers for an area. */
    public List<Staff> inRole(Role role, String areaCode) {
        return inRole(role).stream().filter(it -> it.sees(areaCode)).toList();
    }

    /** Of a role, those with an open session: who can be asked at this moment. Not remembered. */
    public List<Staff> signedIn(Role role, Instant now) {
        return jdbc.sql(SELECT + """
                where s.role = ? and s.active and exists (select 1 from staff_session o where o.staff_id = s.id and o.expires_at > ?)
                order by s.staff_no""").param(role.name()).param(Timestamp.from(now)).query(StaffMembers::staff).list();
    }

    /** For whoever changed staff on this node and cannot wait ten seconds. */
    public void forget() {
        List.of(byId, byNo, byPhone, byRole).forEach(Remembered::forget);
    }

    private Staff one(String where, Object argument) {
        return jdbc.sql(SELECT + where).param(argument).query(StaffMembers::staff).optional().orElse(null);
    }

    private static <K, V> Remembered<K, V> remembered() {
        return new Remembered<>(Duration.ofSeconds(10), ENOUGH);
    }

    static Staff staff(ResultSet row, int number) throws SQLException {
        return new Staff(row.getObject("id", UUID.class), row.getString("staff_no"), row.getString("login"), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getString("phone"), row.getBoolean("all_areas"),
                Set.of((String[]) row.getArray("areas").getArray()), row.getBoolean("active"));
    }
}
