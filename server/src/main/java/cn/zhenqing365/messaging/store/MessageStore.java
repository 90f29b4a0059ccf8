package cn.zhenqing365.messaging.store;

import static cn.zhenqing365.messaging.store.Columns.at;
import static cn.zhenqing365.messaging.store.Columns.instant;
import static cn.zhenqing365.messaging.store.Columns.texts;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.messaging.MessageView;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.messaging.model.MessageHead;
import cn.zhenqing365.messaging.model.MessageState;
import cn.zhenqing365.messaging.model.Turn;
import cn.zhenqing365.platform.Together;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the texts. */
@Repository
public class MessageStore {
    private static final Together.Kind TEXT = new Together.Kind("""
            insert into message (id, to_phone, body, purpose, subject_id, thread_id, urgent, state, queued_at, next_attempt_at)
            values """, "(?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)", true);
    private static final String TURN = """
            update message m set state = n.state, next_attempt_at = n.next_attempt_at, lease_until = null, lease_owner = null,
                   acked_at = coalesce(m.acked_at, n.acked_at), delivered_at = coalesce(m.delivered_at, n.delivered_at),
                   ended_error = n.error
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                 as n (id, state, next_attempt_at, acked_at, delivered_at, error)
            where m.id = n.id""";

    private static final String SAY_AGAIN = """
            insert into message (id, to_phone, body, purpose, subject_id, thread_id, urgent, state, queued_at, next_attempt_at, repeats)
            select n.id, m.to_phone, m.body, m.purpose, m.subject_id, m.thread_id, m.urgent, 'QUEUED', ?, ?, m.id
            from unnest(?::uuid[], ?::uuid[]) as n (id, old) join message m on m.id = n.old and m.repeats is null
            on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock wallClock;
    private final Together queued;

    public MessageStore(JdbcTemplate jdbc, JdbcClient client, Together together, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.client = client;
        this.wallClock = wallClock;
        this.queued = together;
    }

    /** In one round trip with the other texts of the transaction, just before it commits. */
    public void insert(Instant now, List<OutgoingText> texts) {
        var due = at(wallClock.instant());
        queued.insert(TEXT, texts.stream().map(it -> new Object[] {it.id(), it.toPhone(), it.body(), it.purpose(),
            it.subjectId(), it.threadId(), it.urgent(), at(now), due}).toList());
    }

    public void cancel(UUID subjectId, String purpose) {
        queued.flush();
        client.sql("update message set state = 'CANCELLED', next_attempt_at = null where subject_id = ? and purpose = ? and state = 'QUEUED'")
                .params(subjectId, purpose).update();
    }

    /** Says texts of unknown outcome once more, at {@code due} (real time); one that is a repetition itself is not repeated. */
    public void sayAgain(List<UUID> ids, Instant now, Instant due) {
        if (ids.isEmpty()) return;
        jdbc.update(SAY_AGAIN, at(now), at(due), texts(ids, it -> Ids.at(now)), texts(ids, it -> it));
    }

    /** The outcome became known after all: what has not gone out yet need not be said again. */
    public void needNotRepeat(List<UUID> ids) {
        if (ids.isEmpty()) return;
        jdbc.update("update message set state = 'CANCELLED', next_attempt_at = null where repeats = any(?::uuid[]) and state = 'QUEUED'",
                (Object) texts(ids, it -> it));
    }

    public List<MessageView> thread(UUID threadId) {
        queued.flush();
        return client.sql("select * from message where thread_id = ? order by queued_at, id").param(threadId)
                .query((row, number) -> new MessageView(row.getObject("id", UUID.class), PhoneNumber.mask(row.getString("to_phone")),
                        row.getString("body"), row.getString("purpose"), row.getString("state"), instant(row, "queued_at"),
                        instant(row, "acked_at"), instant(row, "delivered_at"), row.getInt("attempts"), row.getString("ended_error")))
                .list();
    }

    public Optional<Instant> oldestQueued() {
        return client.sql("select min(queued_at) from message where state = 'QUEUED'").query(Timestamp.class).optional()
                .map(Timestamp::toInstant);
    }

    /** Locked in the order of their ids, so that two recorders never wait for each other in a circle. */
    public List<MessageHead> lock(Collection<UUID> ids) {
        return client.sql("""
                select id, purpose, subject_id, thread_id, urgent, state, attempts, acked_at
                from message where id = any(?::uuid[]) order by id for update""")
                .param(texts(ids, it -> it))
                .query((row, number) -> new MessageHead(row.getObject("id", UUID.class), row.getString("purpose"),
                        row.getObject("subject_id", UUID.class), row.getObject("thread_id", UUID.class), row.getBoolean("urgent"),
                        MessageState.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "acked_at")))
                .list();
    }

    public void turn(List<Turn> turns) {
        if (turns.isEmpty()) return;
        jdbc.update(TURN, texts(turns, Turn::id), texts(turns, Turn::state), texts(turns, Turn::nextAttemptAt),
                texts(turns, Turn::ackedAt), texts(turns, Turn::deliveredAt), texts(turns, Turn::error));
    }

    /** Texts whose sender has not been heard of until the end of its lease. */
    public List<UUID> endedLeases(int limit) {
        return client.sql("""
                select id from message where state = 'SENDING' and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked""")
                .params(at(wallClock.instant()), limit).query(UUID.class).list();
    }

    /** Texts acknowledged so long ago that their receipt should have come; each is named once. */
    public List<UUID> withoutReceipt(int limit) {
        return client.sql("""
                update message set next_attempt_at = null where id = any(array(
                    select id from message where state = 'ACKED' and next_attempt_at <= ?
                    order by next_attempt_at limit ? for update skip locked)) returning id""")
                .params(at(wallClock.instant()), limit).query(UUID.class).list();
    }
}
