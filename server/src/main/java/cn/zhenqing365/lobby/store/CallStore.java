package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.QueueNumber;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per turn, whose key keeps a number from being called twice; and how long a turn usually takes in a hall. */
@Component
public class CallStore {
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    private static final int ENOUGH = 20;

    private record Usual(String business, double seconds) {}

    private final JdbcClient jdbc;
    private final LoadingCache<UUID, Map<String, Duration>> usual;

    CallStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        usual = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build(lobby -> read(lobby, clock.instant()));
    }

    public void insert(QueueNumber it, UUID counterId, UUID staffId, Instant waitingSince, Instant now) {
        jdbc.sql("""
                insert into queue_call (number_id, turn, lobby_id, counter_id, staff_id, business, waiting_since, called_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id()).param(it.turn()).param(it.lobbyId()).param(counterId).param(staffId).param(it.business())
                .param(Rows.time(waitingSince)).param(Rows.time(now)).update();
    }

    public void serving(UUID numberId, int turn, Instant at) {
        jdbc.sql("update queue_call set serving_at = ? where number_id = ? and turn = ?").param(Rows.time(at)).param(numberId).param(turn).update();
    }

    public void ended(UUID numberId, int turn, String how, Instant at) {
        jdbc.sql("update queue_call set ended_at = ?, ended_how = ? where number_id = ? and turn = ?")
                .param(Rows.time(at)).param(how).param(numberId).param(turn).update();
    }

    /** By business, from the call to the end, where there are figures enough. */
    public Map<String, Duration> usual(UUID lobbyId) {
        return usual.get(lobbyId);
    }

    private Map<String, Duration> read(UUID lobbyId, Instant now) {
        return jdbc.sql("""
                select business, avg(extract(epoch from ended_at - called_at)) from queue_call
                where lobby_id = ? and called_at >= ? and ended_how = 'DONE' group by business having count(*) >= ?""")
                .param(lobbyId).param(Rows.time(now.minus(LOOK_BACK))).param(ENOUGH)
                .query((row, n) -> new Usual(row.getString(1), row.getDouble(2))).list().stream()
                .collect(Collectors.toMap(Usual::business, it -> Duration.ofSeconds(Math.max(30, Math.round(it.seconds)))));
    }
}
