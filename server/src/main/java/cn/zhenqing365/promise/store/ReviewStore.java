package cn.zhenqing365.promise.store;

import cn.zhenqing365.promise.PauseReviews.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses to be looked at. A pause stops several clocks of a thread with one row each; people see and decide it as one. */
@Repository
public class ReviewStore {
    private static final int MOST = 300;
    private static final String ONE_EACH = """
            select min(s.id::text)::uuid as id, p.thread_id, p.area_code, array_agg(distinct p.clock) as clocks, min(s.review) as review, s.reason,
                   s.asked_by, s.evidence, s.evidence_ref, s.approved_by, s.paused_at, s.planned_resume_at, max(s.resumed_at) as resumed_at,
                   max(p.paused_seconds) as paused_seconds, s.decision, s.reviewed_by, s.reviewed_at, s.review_note,
                   max((select count(*) from promise_pause o where o.promise_id = p.id and o.paused_at <= s.paused_at)) as times
            from promise_pause s join promise p on p.id = s.promise_id
            where s.review is not null and (?::text[] is null or p.area_code = any(?::text[]))
            group by p.thread_id, p.area_code, s.reason, s.asked_by, s.evidence, s.evidence_ref, s.approved_by, s.paused_at, s.planned_resume_at,
                     s.decision, s.reviewed_by, s.reviewed_at, s.review_note""";

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Review> list(Collection<String> areas, Instant now) {
        var own = areas == null ? null : areas.toArray(String[]::new);
        return jdbc.sql("select * from (" + ONE_EACH + ") r order by decision is not null, case when decision is null then paused_at end, reviewed_at desc limit " + MOST)
                .param(own).param(own).query((row, n) -> review(row, now)).list();
    }

    /** By any of its rows; the first who asks has it until the end of the transaction. */
    public Optional<Review> lockWaiting(UUID pauseId, Collection<String> areas, Instant now) {
        var waits = jdbc.sql("select 1 from promise_pause where id = ? and review is not null and decision is null for update").param(pauseId)
                .query(Integer.class).optional().isPresent();
        return waits ? list(areas, now).stream().filter(it -> it.decision() == null && it.pauseId().equals(pauseId)).findFirst() : Optional.empty();
    }

    public void decide(Review it, String decision, String note, String by, Instant now) {
        jdbc.sql("""
                update promise_pause s set decision = ?, review_note = ?, reviewed_by = ?, reviewed_at = ?
                from promise p where p.id = s.promise_id and p.thread_id = ? and s.paused_at = ? and s.reason = ? and s.decision is null""")
                .params(decision, note, by, Timestamp.from(now), it.threadId(), Timestamp.from(it.pausedAt()), it.reason()).update();
    }

    private static Review review(ResultSet row, Instant now) throws SQLException {
        var pausedAt = instant(row, "paused_at");
        var resumed = instant(row, "resumed_at");
        var running = resumed == null ? Math.max(0, Duration.between(pausedAt, now).toSeconds()) : 0;
        return new Review(row.getObject("id", UUID.class), row.getObject("thread_id", UUID.class), row.getString("area_code"),
                List.of((String[]) row.getArray("clocks").getArray()), row.getString("review"), row.getString("reason"), row.getString("asked_by"),
                row.getString("evidence"), row.getString("evidence_ref"), row.getString("approved_by"), pausedAt, instant(row, "planned_resume_at"),
                resumed, row.getInt("times"), row.getLong("paused_seconds") + running, row.getString("decision"), row.getString("reviewed_by"),
                instant(row, "reviewed_at"), row.getString("review_note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
