package cn.zhenqing365.promise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the timers of all nodes together keep up: the oldest thing that is due and was not done. For the heartbeat. */
@Component
public class Timers {
    private final JdbcClient jdbc;

    Timers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing waits. */
    public Optional<Instant> oldestDue(Instant now) {
        return jdbc.sql("select next_due_at from promise where next_due_at <= ? order by next_due_at limit 1").param(Timestamp.from(now))
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }
}
