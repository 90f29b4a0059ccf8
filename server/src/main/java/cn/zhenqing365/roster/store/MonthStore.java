package cn.zhenqing365.roster.store;

import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.model.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code roster_month} and {@code roster_cell}. */
@Component
public class MonthStore {
    private static final String CELL = "insert into roster_cell (roster_id, staff_id, day, type, area_code, fixed, changed_by, reason) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private final JdbcClient jdbc;
    private final JdbcTemplate plain;

    MonthStore(JdbcClient jdbc, JdbcTemplate plain) {
        this.jdbc = jdbc;
        this.plain = plain;
    }

    public int nextVersion(YearMonth month) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from roster_month where month = ?").param(month.atDay(1)).query(Integer.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException there is a draft of the month already */
    public void open(RosterMonth it) {
        jdbc.sql("insert into roster_month (id, month, version, state, basis, rules_version, asked_by, asked_at, solved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)").param(it.id()).param(it.month().atDay(1))
                .param(it.version()).param(it.state().name()).param(it.basis()).param(it.rulesVersion()).param(it.askedBy()).param(time(it.askedAt())).param(time(it.solvedAt())).update();
    }

    public Optional<RosterMonth> find(UUID id) {
        return jdbc.sql("select * from roster_month where id = ?").param(id).query(MonthStore::month).optional();
    }

    public Optional<RosterMonth> lock(UUID id) {
        return jdbc.sql("select * from roster_month where id = ? for update").param(id).query(MonthStore::month).optional();
    }

    /** The version that counts; empty while none was published. */
    public Optional<RosterMonth> published(YearMonth month) {
        return jdbc.sql("select * from roster_month where month = ? and state = 'PUBLISHED'").param(month.atDay(1)).query(MonthStore::month).optional();
    }

    public Optional<RosterMonth> lockPublished(YearMonth month) {
        return jdbc.sql("select * from roster_month where month = ? and state = 'PUBLISHED' for update").param(month.atDay(1)).query(MonthStore::month).optional();
    }

    /** Newest first. */
    public List<RosterMonth> of(YearMonth month) {
        return jdbc.sql("select * from roster_month where month = ? order by version desc").param(month.atDay(1)).query(MonthStore::month).list();
    }

    /** One that waits, or that a node began so long ago that it must have died; taken by this node alone. */
    public Optional<RosterMonth> claim(Instant now, Instant diedBefore) {
        return jdbc.sql("""
                update roster_month set state = 'SOLVING', solving_since = ? where id in (select id from roster_month
                where state = 'ASKED' or state = 'SOLVING' and solving_since < ? order by asked_at limit 1 for update skip locked) returning *""")
                .param(time(now)).param(time(diedBefore)).query(MonthStore::month).optional();
    }

    public void state(UUID id, State state) {
        jdbc.sql("update roster_month set state = ? where id = ?").param(state.name()).param(id).update();
    }

    /** @return false when somebody dropped it meanwhile */
    public boolean solved(UUID id, Instant now) {
        return jdbc.sql("update roster_month set state = 'PROPOSED', solved_at = ? where id = ? and state = 'SOLVING'").param(time(now)).param(id).update() == 1;
    }

    public void publish(UUID id, String by, Instant now) {
        jdbc.sql("update roster_month set state = 'PUBLISHED', published_by = ?, published_at = ? where id = ?").param(by).param(time(now)).param(id).update();
    }

    /** By person and day. */
    public List<Cell> cells(UUID roster) {
        return jdbc.sql("select * from roster_cell where roster_id = ? order by staff_id, day").param(roster).query((row, n) -> new Cell(row.getObject("staff_id", UUID.class), row.getObject("day", LocalDate.class),
                row.getString("type"), row.getString("area_code"), row.getBoolean("fixed"), row.getString("changed_by"), row.getString("reason"))).list();
    }

    public void put(UUID roster, Collection<Cell> cells) {
        plain.batchUpdate(CELL + " on conflict (roster_id, staff_id, day) do update set type = excluded.type, area_code = excluded.area_code, fixed = excluded.fixed, changed_by = excluded.changed_by, reason = excluded.reason",
                cells.stream().map(it -> new Object[] {roster, it.staffId(), it.day(), it.type(), it.area(), it.fixed(), it.changedBy(), it.reason()}).toList());
    }

    public void clear(UUID roster, boolean alsoFixed) {
        jdbc.sql("delete from roster_cell where roster_id = ? and (fixed = false or ?)").param(roster).param(alsoFixed).update();
    }

    private static RosterMonth month(ResultSet row, int number) throws SQLException {
        return new RosterMonth(row.getObject("id", UUID.class), YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("version"), State.valueOf(row.getString("state")), row.getString("basis"),
                row.getInt("rules_version"), row.getString("asked_by"), instant(row, "asked_at"), instant(row, "solving_since"), instant(row, "solved_at"), row.getString("published_by"), instant(row, "published_at"));
    }

    static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
