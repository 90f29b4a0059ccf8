package cn.zhenqing365.promise.store;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.promise.Pause;
import cn.zhenqing365.promise.model.Explanation;
import cn.zhenqing365.promise.model.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every stop of a clock with its evidence. */
@Repository
public class PauseStore {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    PauseStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** @param review why a person looks at it, by promise; a promise that is not there needs nobody */
    public void insert(List<Promise> paused, Pause pause, Map<UUID, String> review, Instant now) {
        jdbc.batchUpdate("""
                insert into promise_pause (id, promise_id, reason, asked_by, evidence, evidence_ref, approved_by, paused_at,
                                           planned_resume_at, review)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                paused.stream().map(it -> new Object[] {Ids.at(now), it.owed().id(), pause.reason(), pause.askedBy(), pause.evidence(),
                    pause.evidenceRef(), pause.approvedBy(), Timestamp.from(it.span().pausedSince()),
                    Timestamp.from(pause.plannedResumeAt()), review.get(it.owed().id())}).toList());
    }

    public void close(UUID promiseId, Instant resumedAt) {
        client.sql("update promise_pause set resumed_at = ? where promise_id = ? and resumed_at is null")
                .params(Timestamp.from(resumedAt), promiseId).update();
    }

    /** How often each of these was paused before. */
    public Map<UUID, Integer> times(Collection<UUID> promiseIds) {
        var times = new HashMap<UUID, Integer>();
        client.sql("select promise_id, count(*) as n from promise_pause where promise_id in (:ids) group by promise_id").param("ids", promiseIds)
                .query(row -> { times.put(row.getObject("promise_id", UUID.class), row.getInt("n")); });
        return times;
    }

    public List<Explanation.Stop> of(UUID promiseId) {
        return client.sql("select * from promise_pause where promise_id = ? order by paused_at, id")
                .param(promiseId).query(PauseStore::stop).list();
    }

    private static Explanation.Stop stop(ResultSet row, int number) throws SQLException {
        return new Explanation.Stop(row.getString("reason"), row.getString("asked_by"), row.getString("evidence"),
                row.getString("evidence_ref"), row.getTimestamp("paused_at").toInstant(), instant(row, "planned_resume_at"),
                instant(row, "resumed_at"), "NOT_JUSTIFIED".equals(row.getString("decision")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
