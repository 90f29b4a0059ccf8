package cn.zhenqing365.messaging.store;

import static cn.zhenqing365.messaging.store.Columns.at;
import static cn.zhenqing365.messaging.store.Columns.instant;
import static cn.zhenqing365.messaging.store.Columns.texts;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.TextReceived;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the replies, and of the parts of long ones. */
@Repository
public class InboundStore {
    private static final String INSERT = """
            insert into inbound_message (id, from_phone, body, gateway_ref, received_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?) on conflict (gateway_ref) do nothing""";
    private static final String INSERT_PART = """
            insert into inbound_part (gateway_ref, from_phone, part_group, total, part, payload, received_at, noticed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (gateway_ref) do nothing""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock wallClock;

    public InboundStore(JdbcTemplate jdbc, JdbcClient client, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.client = client;
        this.wallClock = wallClock;
    }

    public record Group(String fromPhone, int group, int total) {}

    public record LongPart(String ref, byte[] utf16, Instant receivedAt) {}

    public void insert(String ref, String fromPhone, String body, Instant receivedAt) {
        jdbc.update(INSERT, Ids.at(receivedAt), fromPhone, body, ref, at(receivedAt), at(wallClock.instant()));
    }

    public void insertPart(Gateway.Reply it, Instant receivedAt) {
        jdbc.update(INSERT_PART, it.ref(), it.fromPhone(), it.group(), it.total(), it.part(), it.utf16(), at(receivedAt), at(wallClock.instant()));
    }

    public List<Group> completeGroups() {
        return client.sql("""
                select from_phone, part_group, total from inbound_part group by from_phone, part_group, total
                having count(distinct part) = total limit 100""")
                .query((row, number) -> new Group(row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    /** In order and locked; fewer than the total when another node is just joining them. */
    public List<LongPart> lockParts(Group group) {
        return client.sql("""
                select gateway_ref, payload, received_at from inbound_part where from_phone = ? and part_group = ? and total = ?
                order by part for update skip locked""").params(group.fromPhone(), group.group(), group.total())
                .query((row, number) -> new LongPart(row.getString(1), row.getBytes(2), instant(row, "received_at"))).list();
    }

    public void forgetParts(List<LongPart> parts) {
        jdbc.update("delete from inbound_part where gateway_ref = any(?::text[])", (Object) texts(parts, LongPart::ref));
    }

    /** The oldest reply nobody has handled, locked. */
    public Optional<TextReceived> lockNext() {
        return client.sql("""
                select id, from_phone, body, received_at from inbound_message where outcome is null and next_attempt_at <= ?
                order by next_attempt_at, id limit 1 for update skip locked""").param(at(wallClock.instant()))
                .query((row, number) -> new TextReceived(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        instant(row, "received_at"))).optional();
    }

    public void handled(UUID id) {
        client.sql("update inbound_message set outcome = 'HANDLED', last_error = null where id = ?").param(id).update();
    }

    /** Tried again later, more and more rarely; after {@code most} attempts it stays on the table as GIVEN_UP. */
    public boolean isFirst(String phone, UUID id, Instant since) {
        return client.sql("select count(*) from inbound_message where from_phone = ? and received_at > ? and id <> ?")
                .params(phone, at(since), id).query(Long.class).single() == 0;
    }

    public void failed(UUID id, String error, int most) {
        client.sql("""
                update inbound_message set attempts = attempts + 1, last_error = ?,
                       next_attempt_at = ?::timestamptz + least(60, power(2, least(attempts, 6))) * interval '1 second',
                       outcome = case when attempts + 1 >= ? then 'GIVEN_UP' end
                where id = ? and outcome is null""")
                .params(error, at(wallClock.instant()), most, id).update();
    }
}
