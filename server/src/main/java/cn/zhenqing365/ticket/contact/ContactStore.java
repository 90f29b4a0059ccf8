package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.platform.Together;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code contact}. */
@Component
class ContactStore {
    private static final Together.Kind CONTACT = new Together.Kind("""
            insert into contact (id, channel, kind, household_id, area_code, caller_name, phone, summary, happened_at, recorded_at, recorded_by,
                first_contact_owner, ticket_id, answer, receipt, receipt_at)
            values """, Together.row(16), false);
    private final JdbcClient jdbc;
    private final Together together;

    ContactStore(JdbcClient jdbc, Together together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    void insert(Contact it) {
        together.insert(CONTACT, null,
                it.id(), it.channel(), it.kind(), it.householdId(), it.areaCode(), it.callerName(), it.phone(), it.summary(), time(it.happenedAt()),
                time(it.recordedAt()), it.recordedBy(), it.firstContactOwner(), it.ticketId(), it.answer(), it.receipt(), time(it.receiptAt()));
    }

    /** The receipt reached the customer. @return false when the ticket has no contact that waits for one */
    boolean receipt(UUID ticketId, String how, Instant at) {
        return jdbc.sql("update contact set receipt = ?, receipt_at = ? where ticket_id = ? and receipt is not null").param(how).param(time(at)).param(ticketId).update() > 0;
    }

    List<Contact> ofTicket(UUID ticketId) {
        return jdbc.sql("select * from contact where ticket_id = ? order by recorded_at, id").param(ticketId).query(ContactStore::map).list();
    }

    /** What this person was asked first since {@code since}, newest first. */
    List<Contact> ofOwner(UUID owner, Instant since, int limit) {
        return jdbc.sql("select * from contact where first_contact_owner = ? and recorded_at >= ? order by recorded_at desc, id desc limit ?")
                .params(owner, time(since), limit).query(ContactStore::map).list();
    }

    /** How often a household turned to us directly since then. */
    int direct(UUID householdId, Instant since) {
        return jdbc.sql("select count(*) from contact where household_id = ? and channel = 'DIRECT' and recorded_at >= ?").param(householdId).param(time(since)).query(Integer.class).single();
    }

    private static Contact map(ResultSet row, int number) throws SQLException {
        return new Contact(uuid(row, "id"), row.getString("channel"), row.getString("kind"), uuid(row, "household_id"), row.getString("area_code"),
                row.getString("caller_name"), row.getString("phone"), row.getString("summary"), instant(row, "happened_at"),
                instant(row, "recorded_at"), uuid(row, "recorded_by"), uuid(row, "first_contact_owner"), uuid(row, "ticket_id"),
                row.getString("answer"), row.getString("receipt"), instant(row, "receipt_at"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
