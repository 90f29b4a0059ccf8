package cn.zhenqing365.hotline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code hotline_call}. */
@Component
class HotlineCalls {
    record Call(UUID id, Instant queuedAt, boolean over) {}

    private final JdbcClient jdbc;

    HotlineCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was told before */
    boolean queued(UUID id, String callId, Instant at) {
        return jdbc.sql("insert into hotline_call (id, call_id, queued_at) values (?, ?, ?) on conflict (call_id) do nothing").params(id, callId, Timestamp.from(at)).update() == 1;
    }

    Optional<Call> lock(String callId) {
        return jdbc.sql("select id, queued_at, answered_at is not null or abandoned_at is not null as over from hotline_call where call_id = ? for update").param(callId)
                .query((row, n) -> new Call(row.getObject("id", UUID.class), row.getTimestamp("queued_at").toInstant(), row.getBoolean("over"))).optional();
    }

    void answered(UUID id, Instant at, UUID by) {
        jdbc.sql("update hotline_call set answered_at = ?, answered_by = ? where id = ?").param(Timestamp.from(at)).param(by).param(id).update();
    }

    void abandoned(UUID id, Instant at) {
        jdbc.sql("update hotline_call set abandoned_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    HotlineDay counted(Instant from, Instant until) {
        return jdbc.sql("""
                select count(*) as offered, count(answered_at) as answered, count(abandoned_at) as abandoned,
                       coalesce(avg(extract(epoch from answered_at - queued_at)), 0) as waited from hotline_call where queued_at >= ? and queued_at < ?""")
                .params(Timestamp.from(from), Timestamp.from(until)).query((row, n) -> new HotlineDay(row.getInt("offered"), row.getInt("answered"), row.getInt("abandoned"),
                        Math.round(row.getDouble("waited") * 10) / 10.0)).single();
    }
}
