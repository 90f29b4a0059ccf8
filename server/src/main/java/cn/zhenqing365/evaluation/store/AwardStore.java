package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.AwardedQuarter;
import cn.zhenqing365.evaluation.model.Post;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quarters as they were awarded, the parts of a year that others measure, and whose name may be published. */
@Component
public class AwardStore {
    private static final String LATEST = """
            select a.* from star_award a where a.version = (select max(x.version) from star_award x where x.quarter = a.quarter and x.staff_id = a.staff_id) and\s""";
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SnapshotText text;

    AwardStore(JdbcClient jdbc, JdbcTemplate template, SnapshotText text) {
        this.jdbc = jdbc;
        this.template = template;
        this.text = text;
    }

    public void insert(List<AwardedQuarter> all) {
        template.batchUpdate("insert into star_award (quarter, staff_id, version, post, rules_version, result, score, stars, awarded_at, awarded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                all.stream().map(it -> new Object[] {Date.valueOf(it.quarter()), it.staffId(), it.version(), it.post().name(), it.rulesVersion(), text.of(it.result()), it.result().score(),
                    it.result().stars(), Timestamp.from(it.awardedAt()), it.awardedBy()}).toList());
    }

    /** The newest version of everybody. */
    public List<AwardedQuarter> of(LocalDate quarter) {
        return jdbc.sql(LATEST + "a.quarter = ? order by a.staff_id").param(Date.valueOf(quarter)).query(this::award).list();
    }

    public List<AwardedQuarter> ofYear(int year) {
        return jdbc.sql(LATEST + "a.quarter >= ? and a.quarter < ? order by a.staff_id, a.quarter").params(Date.valueOf(LocalDate.of(year, 1, 1)), Date.valueOf(LocalDate.of(year + 1, 1, 1)))
                .query(this::award).list();
    }

    public List<LocalDate> quarters() {
        return jdbc.sql("select distinct quarter from star_award order by quarter desc").query(LocalDate.class).list();
    }

    /** @param part VISITS or UNIT */
    public void part(int year, UUID staffId, String part, BigDecimal value, String source, UUID by, Instant now) {
        jdbc.sql("""
                insert into appraisal_part (year, staff_id, part, value, source, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (year, staff_id, part) do update set value = excluded.value, source = excluded.source, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(year, staffId, part, value, source, by, Timestamp.from(now)).update();
    }

    /** By person and part. */
    public Map<UUID, Map<String, BigDecimal>> parts(int year) {
        var found = new HashMap<UUID, Map<String, BigDecimal>>();
        jdbc.sql("select staff_id, part, value from appraisal_part where year = ?").param(year)
                .query(row -> { found.computeIfAbsent(row.getObject("staff_id", UUID.class), it -> new HashMap<>()).put(row.getString("part"), row.getBigDecimal("value")); });
        return found;
    }

    public void consent(UUID staffId, boolean given, Instant now) {
        jdbc.sql("insert into name_consent (staff_id, said_at, given) values (?, ?, ?) on conflict (staff_id, said_at) do update set given = excluded.given")
                .params(staffId, Timestamp.from(now), given).update();
    }

    /** Those whose newest word is yes. */
    public Set<UUID> consenting() {
        return new HashSet<>(jdbc.sql("select staff_id from name_consent c where c.given and c.said_at = (select max(x.said_at) from name_consent x where x.staff_id = c.staff_id)")
                .query(UUID.class).list());
    }

    private AwardedQuarter award(ResultSet row, int n) throws SQLException {
        return new AwardedQuarter(row.getObject("quarter", LocalDate.class), row.getObject("staff_id", UUID.class), row.getInt("version"), Post.valueOf(row.getString("post")),
                row.getInt("rules_version"), text.quarter(row.getString("result")), row.getTimestamp("awarded_at").toInstant(), row.getString("awarded_by"));
    }
}
