package cn.zhenqing365.messaging.store;

import static cn.zhenqing365.messaging.store.Columns.at;
import static cn.zhenqing365.messaging.store.Columns.texts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claiming texts: many nodes may try, each text goes to one of them. */
@Repository
public class ClaimStore {
    /** {@code any(array(…))}, not {@code in}: the texts are found by their key whatever the planner thinks how many wait. */
    private static final String CLAIM = """
            update message set state = 'SENDING', attempts = attempts + 1, lease_owner = ?, lease_until = ?, next_attempt_at = ?
            where id = any(array(select id from message where state = 'QUEUED' and next_attempt_at <= ?
                                 order by urgent desc, next_attempt_at limit ? for update skip locked))
            returning id, to_phone, body, attempts""";
    private static final String SUBMITTING = """
            insert into message_part (message_id, part, state)
            select n.id, n.part, 'SUBMITTING' from unnest(?::uuid[], ?::int[]) as n (id, part)
            on conflict (message_id, part) do update set state = 'SUBMITTING' where message_part.state = 'WAITING'""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public ClaimStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public record Claimed(UUID id, String toPhone, String body, int attempts) {}

    public record PartKey(UUID messageId, int part) {}

    public List<Claimed> claim(String owner, Instant now, Instant leaseUntil, int limit) {
        return client.sql(CLAIM).params(owner, at(leaseUntil), at(leaseUntil), at(now), limit)
                .query((row, number) -> new Claimed(row.getObject("id", UUID.class), row.getString("to_phone"),
                        row.getString("body"), row.getInt("attempts"))).list();
    }

    /** Of texts tried before: the parts that must not go out again. */
    public Set<PartKey> partsGone(List<UUID> messageIds) {
        if (messageIds.isEmpty()) return Set.of();
        return new HashSet<>(client.sql("select message_id, part from message_part where message_id = any(?::uuid[]) and state <> 'WAITING'")
                .param(texts(messageIds, it -> it))
                .query((row, number) -> new PartKey(row.getObject(1, UUID.class), row.getInt(2))).list());
    }

    /** Written before the first byte leaves: a part found so after a crash may have been sent. */
    public void submitting(List<PartKey> parts) {
        jdbc.update(SUBMITTING, texts(parts, PartKey::messageId), texts(parts, PartKey::part));
    }
}
