package cn.zhenqing365.workorder.store;

import static cn.zhenqing365.workorder.store.WorkOrderStore.time;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code phone_reveal}. */
@Component
public class RevealStore {
    private final JdbcClient jdbc;

    RevealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String token, UUID assignmentId, Instant at) {
        jdbc.sql("insert into phone_reveal (token, assignment_id, offered_at) values (?, ?, ?)").params(token, assignmentId, time(at)).update();
    }

    public Optional<UUID> assignmentOf(String token) {
        return jdbc.sql("select assignment_id from phone_reveal where token = ?").param(token).query(UUID.class).optional();
    }

    /** True for the first who asks, on any node. */
    public boolean use(String token, Instant at) {
        return jdbc.sql("update phone_reveal set revealed_at = ? where token = ? and revealed_at is null").params(time(at), token).update() == 1;
    }
}
