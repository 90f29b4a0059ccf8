package cn.zhenqing365.testing;

import cn.zhenqing365.kernel.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repair with its visit, its clock and its call-back, written straight into a test's database with ids of its time. */
public final class AVisit {
    private static int numbers;
    public final UUID ticket;
    public final UUID work;
    public final String number = "R2610%06d".formatted(++numbers);
    private final JdbcClient jdbc;
    private final String area;
    private final UUID technician;
    private final Instant at;
    private UUID agent = UUID.randomUUID();
    private UUID household = UUID.randomUUID();
    private String symptom = "TV-01";
    private String cause;
    private String phone = "13712345678";
    private boolean care;

    public AVisit(JdbcClient jdbc, String area, UUID technician, Instant at) {
        this.jdbc = jdbc;
        this.area = area;
        this.technician = technician;
        this.at = at;
        ticket = Ids.at(at);
        work = Ids.at(at);
    }

    public AVisit takenBy(UUID who) {
        agent = who;
        return this;
    }

    public AVisit symptom(String code) {
        symptom = code;
        return this;
    }

    /** What was found; the symptom is what the customer said. */
    public AVisit cause(String code) {
        cause = code;
        return this;
    }

    public AVisit specialCare() {
        care = true;
        return this;
    }

    public AVisit at(UUID home) {
        household = home;
        return this;
    }

    public AVisit phone(String digits) {
        phone = digits;
        return this;
    }

    /** Reported at its time, taken in ninety seconds, repaired after two hours, closed an hour later. */
    public AVisit done() {
        jdbc.sql("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity, special_care, channel, answered_at, saved_at,
                    first_contact_owner, state, promised_at, hard_limit_at, technician_id, cause, fixed_at, closed_at, link_token, home_service_offered)
                values (?, ?, 'FAULT', ?, ?, '王建国', '花园浜三村12幢', ?, 'TV', ?, 'GENERAL', ?, 'HOTLINE', ?, ?, ?, 'CLOSED', ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ticket).param(number).param(household).param(area).param(phone).param(symptom).param(care).param(minutes(0)).param(Timestamp.from(at.plusSeconds(90))).param(agent)
                .param(minutes(480)).param(minutes(1440)).param(technician).param(cause).param(minutes(120)).param(minutes(180)).param(ticket.toString()).param(care ? true : null).update();
        jdbc.sql("""
                insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name, contact_phone, address, state, technician_id, opened_at,
                    arrived_at, completed_at) values (?, ?, ?, ?, ?, ?, ?, '{S1}', '王建国', ?, '花园浜三村12幢', 'COMPLETED', ?, ?, ?, ?)""")
                .param(work).param(number + "-1").param(ticket).param(number).param(household).param(area).param(symptom).param(phone).param(technician).param(minutes(1)).param(minutes(90))
                .param(minutes(120)).update();
        return this;
    }

    /** A clock of this technician, kept in time or late. @return its id */
    public UUID clock(String clock, boolean inTime) {
        return clock(clock, technician, inTime);
    }

    public UUID clock(String clock, UUID owedBy, boolean inTime) {
        var id = Ids.at(at);
        jdbc.sql("""
                insert into promise (id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, started_at, due_at, state, ended_at, broken_at, rule)
                values (?, ?, 1, 'WORK_ORDER', ?, ?, ?, 'TOWN', ?, ?, ?, 'KEPT', ?, ?, (select rule from commitment_rule where clock = ?))""")
                .param(id).param(clock).param(work).param(ticket).param(area).param(owedBy).param(minutes(2)).param(minutes(22)).param(minutes(inTime ? 10 : 40)).param(inTime ? null : minutes(22))
                .param(clock).update();
        return id;
    }

    /** The customer was called the next day. @return the call-back */
    public UUID answered(int attitude, int satisfaction, UUID by) {
        var id = Ids.at(at.plus(Duration.ofHours(4)));
        jdbc.sql("""
                insert into callback_case (id, ticket_id, area_code, month, closed_at, technician_id, fault_family, drawn_at, seed, not_before, state, attempts, done_at, done_by,
                    contacted_in_20, on_time, fixed, attitude, satisfaction)
                values (?, ?, ?, '2026-10-01', ?, ?, 'TV', ?, 's', ?, 'DONE', 1, ?, ?, 'YES', 'YES', 'YES', ?, ?)""")
                .param(id).param(ticket).param(area).param(minutes(180)).param(technician).param(minutes(240)).param(minutes(240)).param(minutes(1440)).param(by).param(attitude)
                .param(satisfaction).update();
        return id;
    }

    private Timestamp minutes(long after) {
        return Timestamp.from(at.plus(Duration.ofMinutes(after)));
    }
}
