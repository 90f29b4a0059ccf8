package cn.zhenqing365.outage.store;

import cn.zhenqing365.outage.PlannedWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code planned_work}. */
@Component
public class WorkStore {
    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PlannedWork it) {
        jdbc.sql("""
                insert into planned_work (id, number, title, area_code, nodes, services, starts_at, ends_at, state, registered_by, registered_at, notice_due_at) values
                (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(it.id(), it.number(), it.title(), it.areaCode(), it.nodes().toArray(String[]::new), it.services().toArray(String[]::new),
                time(it.startsAt()), time(it.endsAt()), it.state().name(), it.registeredBy(), time(it.registeredAt()), time(it.noticeDueAt())).update();
    }

    public Optional<PlannedWork> lock(String number) {
        return jdbc.sql("select * from planned_work where number = ? for update").param(number).query(WorkStore::work).optional();
    }

    public Optional<PlannedWork> find(String number) {
        return jdbc.sql("select * from planned_work where number = ?").param(number).query(WorkStore::work).optional();
    }

    public void announced(UUID id, int homes, UUID by, Instant at) {
        jdbc.sql("update planned_work set state = 'ANNOUNCED', homes = ?, announced_by = ?, announced_at = ? where id = ?").params(homes, by, time(at), id).update();
    }

    public void emergency(UUID id, String why, UUID by) {
        jdbc.sql("update planned_work set emergency = ?, emergency_by = ?, approved_by = null, approved_at = null where id = ?").params(why, by, id).update();
    }

    public void approved(UUID id, UUID by, Instant at) {
        jdbc.sql("update planned_work set approved_by = ?, approved_at = ? where id = ?").params(by, time(at), id).update();
    }

    /** @param unannounced why nobody was told; null when everybody was */
    public void began(UUID id, Instant at, String unannounced) {
        jdbc.sql("update planned_work set state = 'RUNNING', began_at = ?, unannounced = ? where id = ?").param(time(at)).param(unannounced).param(id).update();
    }

    public void ended(UUID id, Instant at) {
        jdbc.sql("update planned_work set state = 'ENDED', ended_at = ? where id = ?").params(time(at), id).update();
    }

    public void cancelled(UUID id, String why) {
        jdbc.sql("update planned_work set state = 'CANCELLED', closing = ? where id = ?").params(why, id).update();
    }

    /** What is ahead or runs, the soonest first, then what is over, the latest first. */
    public List<PlannedWork> list(int limit) {
        return jdbc.sql("""
                select * from planned_work order by state in ('ENDED', 'CANCELLED'), case when state in ('ENDED', 'CANCELLED') then -extract(epoch from starts_at) else extract(epoch from starts_at) end, id
                limit ?""").param(limit).query(WorkStore::work).list();
    }

    /** For the public: announced and not over. */
    public List<PlannedWork> announced(Instant now) {
        return jdbc.sql("select * from planned_work where announced_at is not null and state in ('ANNOUNCED', 'RUNNING') and (ends_at > ? or state = 'RUNNING') order by starts_at, id").param(time(now))
                .query(WorkStore::work).list();
    }

    private static PlannedWork work(ResultSet row, int number) throws SQLException {
        return new PlannedWork(uuid(row, "id"), row.getString("number"), row.getString("title"), row.getString("area_code"), List.of((String[]) row.getArray("nodes").getArray()),
                List.of((String[]) row.getArray("services").getArray()), at(row, "starts_at"), at(row, "ends_at"), PlannedWork.State.valueOf(row.getString("state")), uuid(row, "registered_by"),
                at(row, "registered_at"), at(row, "notice_due_at"), at(row, "announced_at"), row.getObject("homes", Integer.class), row.getString("emergency"), uuid(row, "emergency_by"), uuid(row, "approved_by"),
                at(row, "approved_at"), at(row, "began_at"), row.getString("unannounced"), at(row, "ended_at"), row.getString("closing"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }
}
