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
import java.util.List;
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

    public void insert(List<Promise> paused, Pause pause, Instant now) {
        jdbc.batchUpdate("""
                insert into promise_pause (id, promise_id, reason, asked_by, evidence, evidence_ref, approved_by, paused_at,
                                           planned_resume_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                paused.stream().map(it -> new Object[] {Ids.at(now), it.owed().id(), pause.reason(), pause.askedBy(), pause.evidence(),
                    pause.evidenceRef(), pause.approvedBy(), Timestamp.from(it.span().pausedSince()),
                    pause.plannedResumeAt() == null ? null : Timestamp.from(pause.plannedResumeAt())}).toList());
    }

    public void close(UUID promiseId, Instant resumedAt) {
        client.sql("update promise_pause set resumed_at = ? where promise_id = ? and resumed_at is null")
                .params(Timestamp.from(resumedAt), promiseId).update();
    }

    /** How often the most often paused of these was paused before. */
    public int most(Collection<UUID> promiseIds) {
        return client.sql("""
                select coalesce(max(n), 0) from (select count(*) as n from promise_pause where promise_id in (:ids)
                group by promise_id) as counted""").param("ids", promiseIds).query(Integer.class).single();
    }

    public List<Explanation.Stop> of(UUID promiseId) {
        return client.sql("select * from promise_pause where promise_id = ? order by paused_at, id")
                .param(promiseId).query(PauseStore::stop).list();
    }

    private static Explanation.Stop stop(ResultSet row, int number) throws SQLException {
        return new Explanation.Stop(row.getString("reason"), row.getString("asked_by"), row.getString("evidence"),
                row.getString("evidence_ref"), row.getTimestamp("paused_at").toInstant(), instant(row, "planned_resume_at"),
                instant(row, "resumed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
