package cn.zhenqing365.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code hotline_call}. */
@Component
class HotlineCalls {
    /** @param queuedAt null as long as nobody has told; the same of the other two */
    record Call(UUID id, Instant queuedAt, Instant answeredAt, UUID answeredBy, Instant abandonedAt) {
        boolean isOver() {
            return answeredAt != null || abandonedAt != null;
        }
    }

    private final JdbcClient jdbc;

    HotlineCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of the call, whichever turn of it is told first. @param idIfNew its id when this is the first */
    Call lock(UUID idIfNew, String callId) {
        jdbc.sql("insert into hotline_call (id, call_id) values (?, ?) on conflict (call_id) do nothing").params(idIfNew, callId).update();
        return jdbc.sql("select * from hotline_call where call_id = ? for update").param(callId).query((row, n) -> new Call(row.getObject("id", UUID.class), at(row, "queued_at"),
                at(row, "answered_at"), row.getObject("answered_by", UUID.class), at(row, "abandoned_at"))).single();
    }

    void queued(UUID id, Instant at) {
        jdbc.sql("update hotline_call set queued_at = ? where id = ?").params(Timestamp.from(at), id).update();
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

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
