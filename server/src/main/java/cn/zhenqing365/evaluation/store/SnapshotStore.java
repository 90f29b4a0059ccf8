package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.Snapshot;
import cn.zhenqing365.evaluation.model.Post;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code star_snapshot} and {@code star_month}: added, never changed. */
@Component
public class SnapshotStore {
    private static final String LATEST = """
            select s.* from star_snapshot s where s.version = (select max(x.version) from star_snapshot x where x.month = s.month and x.staff_id = s.staff_id) and\s""";
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SnapshotStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** True for the node that may take this month now; another one that asks meanwhile hears no. */
    public boolean claim(YearMonth month) {
        jdbc.sql("insert into star_month (month) values (?) on conflict do nothing").param(day(month)).update();
        return !jdbc.sql("select 1 from star_month where month = ? for update skip locked").param(day(month)).query(Integer.class).list().isEmpty();
    }

    /** The same, waiting for whoever holds it: a correction must not be lost. */
    public void hold(YearMonth month) {
        jdbc.sql("insert into star_month (month) values (?) on conflict do nothing").param(day(month)).update();
        jdbc.sql("select 1 from star_month where month = ? for update").param(day(month)).query(Integer.class).list();
    }

    public void taken(YearMonth month, Instant now) {
        jdbc.sql("update star_month set taken_at = ?, runs = runs + 1 where month = ?").params(Timestamp.from(now), day(month)).update();
    }

    public Optional<Instant> takenAt(YearMonth month) {
        return jdbc.sql("select taken_at from star_month where month = ? and taken_at is not null").param(day(month)).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    public List<YearMonth> months() {
        return jdbc.sql("select month from star_month where taken_at is not null order by month desc").query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class))).list();
    }

    public void insert(List<Snapshot> all) {
        template.batchUpdate("""
                insert into star_snapshot (month, staff_id, version, post, peer_group, area_code, rules_version, formula, inputs, facts, result, hash, total, stars, taken_at, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", all.stream().map(it -> new Object[] {day(it.month()), it.staffId(), it.version(), it.post().name(),
                    it.peerGroup(), it.areaCode(), it.rulesVersion(), it.formula(), it.inputs(), it.facts(), it.result(), it.hash(), it.total(), it.stars(),
                    Timestamp.from(it.takenAt()), it.why()}).toList());
    }

    /** Of a month, the newest version of everybody. */
    public List<Snapshot> latest(YearMonth month) {
        return jdbc.sql(LATEST + "s.month = ? order by s.staff_id").param(day(month)).query(SnapshotStore::snapshot).list();
    }

    public Optional<Snapshot> latest(YearMonth month, UUID staffId) {
        return jdbc.sql(LATEST + "s.month = ? and s.staff_id = ?").params(day(month), staffId).query(SnapshotStore::snapshot).optional();
    }

    /** One person's months, the newest first, each in its newest version. */
    public List<Snapshot> ofPerson(UUID staffId, int months) {
        return jdbc.sql(LATEST + "s.staff_id = ? order by s.month desc limit ?").params(staffId, months).query(SnapshotStore::snapshot).list();
    }

    /** Every version of a person's month, the first first. */
    public List<Snapshot> versions(YearMonth month, UUID staffId) {
        return jdbc.sql("select * from star_snapshot where month = ? and staff_id = ? order by version").params(day(month), staffId).query(SnapshotStore::snapshot).list();
    }

    static Snapshot snapshot(ResultSet row, int n) throws SQLException {
        return new Snapshot(YearMonth.from(row.getObject("month", LocalDate.class)), row.getObject("staff_id", UUID.class), row.getInt("version"), Post.valueOf(row.getString("post")),
                row.getString("peer_group"), row.getString("area_code"), row.getInt("rules_version"), row.getString("formula"), row.getString("inputs"), row.getString("facts"),
                row.getString("result"), row.getString("hash"), row.getBigDecimal("total"), row.getInt("stars"), row.getTimestamp("taken_at").toInstant(), row.getString("why"));
    }

    private static Date day(YearMonth it) {
        return Date.valueOf(it.atDay(1));
    }
}
