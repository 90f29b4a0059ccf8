package cn.zhenqing365.evaluation.contest;

import cn.zhenqing365.evaluation.model.ContestSheet;
import cn.zhenqing365.evaluation.model.Post;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Contests, their judges, entrants and marks. */
@Component
class ContestStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ContestStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insert(Contest it, UUID by, Instant now) {
        jdbc.sql("insert into contest (id, title, post, held_on, items, state, made_by, made_at) values (?, ?, ?, ?, ?, 'OPEN', ?, ?)").params(it.id(), it.title(), it.post().name(),
                Date.valueOf(it.heldOn()), json.writeValueAsString(it.sheet()), by, Timestamp.from(now)).update();
        template.batchUpdate("insert into contest_judge (contest_id, staff_id) values (?, ?)", it.judges().stream().map(who -> new Object[] {it.id(), who}).toList());
        template.batchUpdate("insert into contest_entrant (contest_id, staff_id) values (?, ?)", it.entrants().stream().map(who -> new Object[] {it.id(), who.staffId()}).toList());
    }

    /** The latest first. */
    List<Contest> all() {
        return jdbc.sql("select * from contest order by held_on desc, id limit 100").query(this::head).list().stream().map(this::whole).toList();
    }

    Optional<Contest> find(UUID id) {
        return jdbc.sql("select * from contest where id = ?").param(id).query(this::head).optional().map(this::whole);
    }

    Optional<Contest> lock(UUID id) {
        return jdbc.sql("select * from contest where id = ? for update").param(id).query(this::head).optional().map(this::whole);
    }

    /** A judge's word about one item, instead of the earlier one. */
    void mark(UUID contest, UUID entrant, UUID judge, Map<Integer, BigDecimal> points, Instant now) {
        template.batchUpdate("""
                insert into contest_mark (contest_id, staff_id, judge_id, item, points, marked_at) values (?, ?, ?, ?, ?, ?)
                on conflict (contest_id, staff_id, judge_id, item) do update set points = excluded.points, marked_at = excluded.marked_at""",
                points.entrySet().stream().map(it -> new Object[] {contest, entrant, judge, it.getKey(), it.getValue(), Timestamp.from(now)}).toList());
    }

    void close(UUID contest, List<Contest.Entrant> results, Instant now) {
        template.batchUpdate("update contest_entrant set result = ?, percentile = ? where contest_id = ? and staff_id = ?",
                results.stream().map(it -> new Object[] {it.result(), it.percentile(), contest, it.staffId()}).toList());
        jdbc.sql("update contest set state = 'CLOSED', closed_at = ? where id = ?").params(Timestamp.from(now), contest).update();
    }

    private Contest head(ResultSet row, int n) throws SQLException {
        return new Contest(row.getObject("id", UUID.class), row.getString("title"), Post.valueOf(row.getString("post")), row.getObject("held_on", LocalDate.class),
                json.readValue(row.getString("items"), ContestSheet.class), row.getString("state").equals("CLOSED"), List.of(), List.of(), Map.of());
    }

    private Contest whole(Contest it) {
        var marks = new HashMap<UUID, Map<UUID, Map<Integer, BigDecimal>>>();
        jdbc.sql("select * from contest_mark where contest_id = ?").param(it.id()).query(row -> {
            marks.computeIfAbsent(row.getObject("staff_id", UUID.class), key -> new HashMap<>()).computeIfAbsent(row.getObject("judge_id", UUID.class), key -> new HashMap<>())
                    .put(row.getInt("item"), row.getBigDecimal("points"));
        });
        var entrants = jdbc.sql("select * from contest_entrant where contest_id = ? order by result desc nulls last, staff_id").param(it.id())
                .query((row, n) -> new Contest.Entrant(row.getObject("staff_id", UUID.class), row.getBigDecimal("result"), row.getBigDecimal("percentile"))).list();
        var judges = jdbc.sql("select staff_id from contest_judge where contest_id = ? order by staff_id").param(it.id()).query(UUID.class).list();
        return new Contest(it.id(), it.title(), it.post(), it.heldOn(), it.sheet(), it.closed(), judges, entrants, marks);
    }
}
