package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code hand_over}, and who holds a ticket now. */
@Component
public class HandOverStore {
    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused CHANGED_MEANWHILE when the case was asked of somebody else at this very moment */
    void insert(HandOver it, String number) {
        try {
            jdbc.sql("insert into hand_over (id, ticket_id, from_staff, to_staff, reason, asked_at, due_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(it.id(), it.ticketId(), it.fromStaff(), it.toStaff(), it.reason(), Timestamp.from(it.askedAt()), Timestamp.from(it.dueAt())).update();
        } catch (DuplicateKeyException meanwhile) {
            throw Refused.because("CHANGED_MEANWHILE", "number", number);
        }
    }

    /** @return false when it had ended already */
    boolean end(UUID id, String outcome, String words, Instant at) {
        return jdbc.sql("update hand_over set outcome = ?, words = ?, ended_at = ? where id = ? and outcome is null")
                .param(outcome).param(words).param(Timestamp.from(at)).param(id).update() == 1;
    }

    Optional<HandOver> find(UUID id) {
        return jdbc.sql("select * from hand_over where id = ?").param(id).query(HandOverStore::map).optional();
    }

    Optional<HandOver> waiting(UUID ticketId) {
        return jdbc.sql("select * from hand_over where ticket_id = ? and outcome is null").param(ticketId).query(HandOverStore::map).optional();
    }

    List<HandOver> waitingFor(UUID staff) {
        return jdbc.sql("select * from hand_over where to_staff = ? and outcome is null order by due_at").param(staff).query(HandOverStore::map).list();
    }

    List<HandOver> ofTicket(UUID ticketId) {
        return jdbc.sql("select * from hand_over where ticket_id = ? order by asked_at, id").param(ticketId).query(HandOverStore::map).list();
    }

    public void hold(UUID ticketId, UUID staff) {
        jdbc.sql("update ticket set holder_id = ? where id = ?").param(staff).param(ticketId).update();
    }

    /** Who works on it now, where that is somebody else than the first-contact owner. */
    public Map<UUID, UUID> holders(Collection<UUID> ticketIds) {
        if (ticketIds.isEmpty()) return Map.of();
        var held = new HashMap<UUID, UUID>();
        jdbc.sql("select id, holder_id from ticket where id = any(?) and holder_id is not null").param(ticketIds.toArray(UUID[]::new))
                .query(row -> { held.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)); });
        return held;
    }

    /** Open tickets whose first-contact owner or holder this person is. */
    List<UUID> openOf(UUID staff) {
        return jdbc.sql("""
                select id from ticket where (first_contact_owner = ? or holder_id = ?)
                    and state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED') order by promised_at""")
                .params(staff, staff).query(UUID.class).list();
    }

    /** How many open tickets each of these people was asked first. */
    Map<UUID, Integer> openOwned(Collection<UUID> staff) {
        var open = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select first_contact_owner, count(*) from ticket where first_contact_owner = any(?)
                    and state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED') group by 1""").param(staff.toArray(UUID[]::new))
                .query(row -> { open.put(row.getObject(1, UUID.class), row.getInt(2)); });
        return open;
    }

    private static HandOver map(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new HandOver(row.getObject("id", UUID.class), row.getObject("ticket_id", UUID.class), row.getObject("from_staff", UUID.class),
                row.getObject("to_staff", UUID.class), row.getString("reason"), row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(), ended == null ? null : ended.toInstant(), row.getString("outcome"), row.getString("words"));
    }
}
