package cn.zhenqing365.ticket.store;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Together;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code ticket}. One open fault per household: a unique key says so, for any number of agents and nodes. */
@Component
public class TicketStore {
    private static final Set<String> ORDERS = Set.of("FAULT", "BUSINESS");
    private static final Together.Kind TICKET = new Together.Kind("""
            insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom,
                severity, special_care, channel, note, answered_at, saved_at, first_contact_owner, state, promised_at, hard_limit_at,
                technician_id, fixed_at, fixed_on_phone, closed_at, repeat_of, link_token, home_service_offered)
            values """, Together.row(27), false);
    private static final String OPEN = "('ACKNOWLEDGED','IN_PROGRESS','PENDING','RESOLVED')";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Together together;

    TicketStore(JdbcClient jdbc, JdbcTemplate template, Together together) {
        this.jdbc = jdbc;
        this.together = together;
        this.template = template;
    }

    /**
     * Sent with the other new rows of the transaction; then it may say OPEN_TICKET_MEANWHILE: another report of the household was
     * saved at this very moment.
     * @param homeOffered whether home service was offered; kept for the orders of a household with a care flag
     */
    public void insert(Ticket it, boolean homeOffered) {
        together.insert(TICKET, new Together.Unless("ticket_open_fault", () -> Refused.because("OPEN_TICKET_MEANWHILE", "address", it.address())),
                it.id(), it.number(), it.kind(), it.householdId(), it.areaCode(), it.customerName(), it.address(), it.contactPhone(),
                it.service(), it.symptom(), it.severity(), it.specialCare(), it.channel(), it.note(), time(it.answeredAt()),
                time(it.savedAt()), it.firstContactOwner(), it.state().name(), time(it.promisedAt()), time(it.hardLimitAt()),
                it.technicianId(), time(it.fixedAt()), it.fixedOnPhone(), time(it.closedAt()), it.repeatOf(), it.linkToken(),
                it.specialCare() && ORDERS.contains(it.kind()) ? homeOffered : null);
    }

    /** @param closeDueAt when a silent resolved ticket closes by itself; null when it does not */
    public void save(Ticket it, String cause, String action, Instant closeDueAt) {
        int rows = template.update("""
                update ticket set state = ?, technician_id = ?, cause = coalesce(?, cause), action = coalesce(?, action), fixed_at = ?,
                    confirmed_at = ?, closed_at = ?, close_due_at = ?, reopenings = ?, stars = ?, version = version + 1
                where id = ? and version = ?""",
                it.state().name(), it.technicianId(), cause, action, time(it.fixedAt()), time(it.confirmedAt()), time(it.closedAt()),
                time(closeDueAt), it.reopenings(), it.stars(), it.id(), it.version());
        if (rows == 0) throw Refused.because("CHANGED_MEANWHILE", "number", it.number());
    }

    public void addReport(UUID id, UUID ticketId, Instant answeredAt, Instant savedAt, String channel, String phone, String note, UUID takenBy) {
        template.update("insert into ticket_report (id, ticket_id, answered_at, saved_at, channel, phone, note, taken_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id, ticketId, time(answeredAt), time(savedAt), channel, phone, note, takenBy);
    }

    /** The household's open fault and what it reported lately, newest first: one read before a report is saved. */
    public List<Ticket> recent(UUID householdId, int limit) {
        return jdbc.sql("select * from ticket where household_id = ? order by saved_at desc limit ?").params(householdId, limit).query(this::map).list();
    }

    /** Its faults alone: a complaint or an installation that is open does not take up a report. */
    public List<Ticket> recentFaults(UUID householdId, int limit) {
        return jdbc.sql("select * from ticket where household_id = ? and kind = 'FAULT' order by saved_at desc limit ?")
                .params(householdId, limit).query(this::map).list();
    }

    public Optional<Ticket> lock(UUID id) {
        return jdbc.sql("select * from ticket where id = ? for update").param(id).query(this::map).optional();
    }

    public Optional<Ticket> byNumber(String number) {
        return jdbc.sql("select * from ticket where number = ?").param(number).query(this::map).optional();
    }

    public Optional<Ticket> byLink(String token) {
        return jdbc.sql("select * from ticket where link_token = ?").param(token).query(this::map).optional();
    }

    public List<Ticket> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from ticket where id = any(?)").param(ids.toArray(UUID[]::new)).query(this::map).list();
    }

    /** @param areas null for all; @param kinds null for all */
    public List<Ticket> list(String state, String q, Collection<String> areas, UUID owner, Collection<String> kinds, int limit) {
        var where = switch (state) {
            case "open" -> "state in ('ACKNOWLEDGED','IN_PROGRESS','PENDING')";
            case "unclosed" -> "state in " + OPEN;
            case "resolved" -> "state = 'RESOLVED'";
            case "closed" -> "state in ('CLOSED','CANCELLED')";
            default -> "true";
        };
        return jdbc.sql("select * from ticket where " + where + """
                 and (?::text[] is null or area_code = any(?::text[])) and (?::text[] is null or kind = any(?::text[])) and (?::uuid is null or first_contact_owner = ?::uuid)
                 and (?::text is null or number ilike ?::text or address like ?::text or contact_phone like ?::text)
                order by saved_at desc limit ?""")
                .param(array(areas)).param(array(areas)).param(array(kinds)).param(array(kinds)).param(owner).param(owner).param(like(q)).param(like(q)).param(like(q)).param(like(q)).param(limit)
                .query(this::map).list();
    }

    /** Open tickets whose customer may answer from this phone, newest first. */
    public List<Ticket> openByPhone(String phone) {
        return jdbc.sql("select * from ticket where contact_phone = ? and state in " + OPEN + " order by saved_at desc").param(phone).query(this::map).list();
    }

    public Optional<Ticket> closedByPhone(String phone, Instant since) {
        return jdbc.sql("select * from ticket where contact_phone = ? and kind = 'FAULT' and state = 'CLOSED' and closed_at > ? order by closed_at desc limit 1")
                .param(phone).param(time(since)).query(this::map).optional();
    }

    public List<UUID> closeDue(Instant now, int limit) {
        return jdbc.sql("select id from ticket where close_due_at <= ? order by close_due_at limit ? for update skip locked")
                .param(time(now)).param(limit).query(UUID.class).list();
    }

    public List<UUID> reportedTickets(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select ticket_id from ticket_report where ticket_id = any(?)").param(ids.toArray(UUID[]::new)).query(UUID.class).list();
    }

    private static String[] array(Collection<String> areas) {
        return areas == null ? null : areas.toArray(String[]::new);
    }

    private static String like(String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replace("%", "").replace("_", "") + "%";
    }

    private Ticket map(ResultSet row, int number) throws SQLException {
        return new Ticket(uuid(row, "id"), row.getString("number"), row.getString("kind"), uuid(row, "household_id"), row.getString("area_code"),
                row.getString("customer_name"), row.getString("address"), row.getString("contact_phone"), row.getString("service"),
                row.getString("symptom"), row.getString("severity"), row.getBoolean("special_care"), row.getString("channel"), row.getString("note"),
                instant(row, "answered_at"), instant(row, "saved_at"), uuid(row, "first_contact_owner"), TicketState.valueOf(row.getString("state")),
                instant(row, "promised_at"), instant(row, "hard_limit_at"), uuid(row, "technician_id"), instant(row, "fixed_at"),
                row.getBoolean("fixed_on_phone"), instant(row, "confirmed_at"), instant(row, "closed_at"), row.getInt("reopenings"),
                uuid(row, "repeat_of"), (Integer) row.getObject("stars"), row.getString("link_token"), row.getInt("version"));
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
