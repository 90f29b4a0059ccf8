package cn.zhenqing365.testing;

import cn.zhenqing365.kernel.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repair that was closed, written straight into a test's database. Times are minutes after the call was answered. */
public final class ARepair {
    private static int number;
    public final UUID id = Ids.at(MovableClock.MORNING);
    private final JdbcClient jdbc;
    private final Instant answered;
    private final String area;
    private UUID household = UUID.randomUUID();
    private UUID technician;
    private String symptom = "TV-01";
    private boolean care;
    private boolean onPhone;
    private UUID repeatOf;
    private long promised = 480;
    private Long fixed = 60L;

    public ARepair(JdbcClient jdbc, String area, Instant answered) {
        this.jdbc = jdbc;
        this.area = area;
        this.answered = answered;
    }

    public ARepair by(UUID technician) {
        this.technician = technician;
        return this;
    }

    public ARepair of(UUID household) {
        this.household = household;
        return this;
    }

    public ARepair symptom(String code) {
        symptom = code;
        return this;
    }

    public ARepair specialCare() {
        care = true;
        return this;
    }

    public ARepair onThePhone() {
        onPhone = true;
        return this;
    }

    public ARepair repeated() {
        repeatOf = UUID.randomUUID();
        return this;
    }

    /** @param minutes null when nobody wrote down when */
    public ARepair fixedAfter(Long minutes) {
        fixed = minutes;
        return this;
    }

    /** Closed half an hour after the fix; the law's limit is 24 hours. */
    public ARepair closed() {
        jdbc.sql("""
                insert into ticket (id, number, kind, household_id, area_code, customer_name, address, contact_phone, service, symptom, severity,
                    special_care, channel, answered_at, saved_at, first_contact_owner, state, promised_at, hard_limit_at, technician_id, fixed_at,
                    fixed_on_phone, closed_at, repeat_of, link_token, home_service_offered)
                values (?, ?, 'FAULT', ?, ?, '王建国', '花园浜三村12幢', '13712345678', 'TV', ?, 'GENERAL', ?, 'HOTLINE', ?, ?, ?, 'CLOSED', ?, ?, ?, ?,
                    ?, ?, ?, ?, ?)""")
                .param(id).param("R2611%06d".formatted(++number)).param(household).param(area).param(symptom).param(care).param(at(0)).param(at(1))
                .param(UUID.randomUUID()).param(at(promised)).param(at(24 * 60)).param(technician).param(fixed == null ? null : at(fixed))
                .param(onPhone).param(at((fixed == null ? 60 : fixed) + 30)).param(repeatOf).param(id.toString())
                .param(care ? !onPhone : null).update();
        return this;
    }

    /** A promise kept: seconds after the call was answered. @return its id */
    public UUID kept(String clock, long started, long due, long ended) {
        return promise(clock, "KEPT", started, due, ended, ended > due);
    }

    /** A promise whose time passed and which nobody kept. */
    public UUID broken(String clock, long started, long due) {
        return promise(clock, "RUNNING", started, due, null, true);
    }

    public UUID withdrawn(String clock, long started, long due, long ended) {
        return promise(clock, "WITHDRAWN", started, due, ended, false);
    }

    /** The clock stood from one minute to another. */
    public void paused(UUID promise, String reason, long from, long until) {
        jdbc.sql("""
                insert into promise_pause (id, promise_id, reason, asked_by, evidence, evidence_ref, paused_at, resumed_at)
                values (?, ?, ?, '用户', 'RECORDING', 'r-1', ?, ?)""").params(UUID.randomUUID(), promise, reason, at(from), at(until)).update();
    }

    private UUID promise(String clock, String state, long started, long due, Long ended, boolean broken) {
        var promise = UUID.randomUUID();
        jdbc.sql("""
                insert into promise (id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, started_at, due_at, state,
                    ended_at, broken_at, rule) values (?, ?, 1, 'TICKET', ?, ?, ?, 'TOWN', ?, ?, ?, ?, ?,
                    (select rule from commitment_rule where clock = ?))""")
                .param(promise).param(clock).param(id).param(id).param(area).param(seconds(started)).param(seconds(due)).param(state)
                .param(ended == null ? null : seconds(ended)).param(broken ? seconds(due) : null).param(clock).update();
        return promise;
    }

    private Timestamp at(long minutes) {
        return Timestamp.from(answered.plus(Duration.ofMinutes(minutes)));
    }

    private Timestamp seconds(long seconds) {
        return Timestamp.from(answered.plusSeconds(seconds));
    }
}
