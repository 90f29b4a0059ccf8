package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.kernel.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the lower modules know of a month, from the views {@code star_*_facts}; in the order of the moment and the id, so that it is the same every time. */
@Component
public class FactStore {
    /** Nothing that is decided in a month began longer before it. */
    private static final Duration BEFORE = Duration.ofDays(150);

    /** A visit that was completed, for its minutes. */
    public record Visit(UUID id, String number, UUID technicianId, String areaCode, String symptom, Instant at, boolean specialCare, List<String> jobs) {}

    /** A request taken, a call-back made or a customer served at a counter. */
    public record Desk(UUID ref, String kind, String special, UUID staffId, String number, String areaCode, Instant at, boolean specialCare, String channel, Integer seconds) {}

    /** A clock that was decided. @param fault cause or else symptom, for the level of the fault */
    public record Decided(UUID id, String clock, String title, UUID owedBy, String areaCode, String number, Instant at, boolean inTime, String fault) {}

    /** What a customer answered on the telephone. @param firstContactOwner who had taken the request */
    public record Answer(UUID id, UUID technicianId, UUID firstContactOwner, String number, String areaCode, Instant at, int attitude, int satisfaction, boolean ownPhone) {}

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Visit> visits(Instant from, Instant until) {
        return ask("""
                select f.*, array(select p.job from star_part_facts p where p.work_order_id = f.work_order_id order by p.part_id) as jobs
                from star_visit_facts f where f.work_order_id between :low and :high and f.at >= :from and f.at < :until order by f.at, f.work_order_id""", from, until,
                (row, n) -> new Visit(id(row, "work_order_id"), row.getString("number"), id(row, "technician_id"), row.getString("area_code"), row.getString("symptom"), at(row),
                        row.getBoolean("special_care"), List.of((String[]) row.getArray("jobs").getArray())));
    }

    public List<Answer> answers(Instant from, Instant until) {
        return ask("select * from star_answer_facts f where f.callback_id between :low and :high and f.at >= :from and f.at < :until order by f.at, f.callback_id", from, until,
                (row, n) -> new Answer(id(row, "callback_id"), id(row, "technician_id"), id(row, "first_contact_owner"), row.getString("number"), row.getString("area_code"), at(row),
                        row.getInt("attitude"), row.getInt("satisfaction"), row.getBoolean("own_phone")));
    }

    public List<Decided> clocks(Instant from, Instant until) {
        return ask("select * from star_clock_facts f where f.promise_id between :low and :high and f.at >= :from and f.at < :until order by f.at, f.promise_id", from, until,
                (row, n) -> new Decided(id(row, "promise_id"), row.getString("clock"), row.getString("title"), id(row, "owed_by"), row.getString("area_code"),
                        row.getString("number"), at(row), row.getBoolean("in_time"), row.getString("fault")));
    }

    /** Requests taken, call-backs made and customers served at counters. */
    public List<Desk> desk(Instant from, Instant until) {
        var all = new ArrayList<Desk>(ask("""
                select ticket_id as ref, kind, null::text as special, first_contact_owner as staff_id, number, area_code, at, special_care, channel,
                       extract(epoch from at - answered_at)::int as seconds
                from star_report_facts f where f.at >= :from and f.at < :until order by f.at, f.ticket_id""", from, until, FactStore::desk));
        all.addAll(ask("""
                select callback_id as ref, 'CALLBACK' as kind, null::text as special, done_by as staff_id, number, area_code, at, false as special_care, 'CALLBACK' as channel, null::int as seconds
                from star_answer_facts f where f.callback_id between :low and :high and f.at >= :from and f.at < :until and f.done_by is not null order by f.at, f.callback_id""",
                from, until, FactStore::desk));
        all.addAll(ask("""
                select number_id as ref, 'COUNTER' as kind, business as special, staff_id, number, area_code, at, false as special_care, 'COUNTER' as channel, null::int as seconds
                from star_counter_facts f where f.at >= :from and f.at < :until order by f.at, f.number_id, f.turn""", from, until, FactStore::desk));
        return all;
    }

    /** Contacts in which something could be offered, and what was accepted; given back in time, it is left out. */
    public List<Fact> offers(Instant from, Instant until) {
        var all = new ArrayList<Fact>(ask("select * from star_offer_facts f where f.eligible_at >= :from and f.eligible_at < :until order by f.eligible_at, f.offer_id", from, until,
                (row, n) -> new Fact(id(row, "eligible_by"), Fact.Kind.CONTACT, id(row, "offer_id"), row.getString("contact"), row.getString("area_code"),
                        row.getTimestamp("eligible_at").toInstant(), BigDecimal.ONE, row.getString("code"), null)));
        all.addAll(ask("select * from star_offer_facts f where f.accepted and f.answered_at >= :from and f.answered_at < :until order by f.answered_at, f.offer_id", from, until,
                (row, n) -> new Fact(id(row, "answered_by"), Fact.Kind.ACCEPTED, id(row, "offer_id"), row.getString("contact"), row.getString("area_code"),
                        row.getTimestamp("answered_at").toInstant(), BigDecimal.ONE, row.getString("code"), row.getBoolean("taken_back") ? "TAKEN_BACK" : null)));
        return all;
    }

    /** The same line reported again within {@code days} of the repair. */
    public List<Fact> repeats(Instant from, Instant until, int days) {
        return jdbc.sql("""
                select * from star_repeat_facts f where f.technician_id is not null and f.at >= :from and f.at < :until
                    and f.next_report_at <= f.fixed_at + :days * interval '1 day' order by f.at, f.ticket_id""")
                .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).param("days", days)
                .query((row, n) -> new Fact(id(row, "technician_id"), Fact.Kind.REPEAT, id(row, "ticket_id"), row.getString("number"), row.getString("area_code"), at(row),
                        BigDecimal.ONE, null, null)).list();
    }

    /** Complaints about somebody that were decided. @param blame which findings count */
    public List<Fact> complaints(Instant from, Instant until, List<String> blame) {
        return ask("select * from star_complaint_facts f where f.at >= :from and f.at < :until order by f.at, f.ticket_id", from, until,
                (row, n) -> new Fact(id(row, "about_staff"), Fact.Kind.COMPLAINT, id(row, "ticket_id"), row.getString("number"), row.getString("area_code"), at(row), BigDecimal.ONE,
                        row.getString("responsible"), blame.contains(row.getString("responsible")) ? null : "NOT_RESPONSIBLE"));
    }

    /** Dissatisfied customers nobody had come back to in time: whose repair it was; solved on the telephone, who had taken the request. */
    public List<Fact> unresolved(Instant from, Instant until) {
        return ask("select * from star_unresolved_facts f where f.promise_id between :low and :high and f.at >= :from and f.at < :until order by f.at, f.promise_id", from, until,
                (row, n) -> new Fact(id(row, "technician_id") == null ? id(row, "first_contact_owner") : id(row, "technician_id"), Fact.Kind.UNRESOLVED, id(row, "promise_id"),
                        row.getString("number"), row.getString("area_code"), at(row), BigDecimal.ONE, "CLK-24", null));
    }

    private <T> List<T> ask(String sql, Instant from, Instant until, RowMapper<T> as) {
        return jdbc.sql(sql).param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).param("low", Ids.lowestOf(from.minus(BEFORE)))
                .param("high", Ids.lowestOf(until.plusSeconds(1))).query(as).list();
    }

    private static Desk desk(ResultSet row, int n) throws SQLException {
        return new Desk(id(row, "ref"), row.getString("kind"), row.getString("special"), id(row, "staff_id"), row.getString("number"), row.getString("area_code"), at(row),
                row.getBoolean("special_care"), row.getString("channel"), (Integer) row.getObject("seconds"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }
}
