package cn.zhenqing365.feedback.store;

import cn.zhenqing365.feedback.model.Answers;
import cn.zhenqing365.feedback.model.Callback;
import cn.zhenqing365.feedback.model.Closing;
import cn.zhenqing365.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code callback_case}, {@code callback_attempt} and {@code callback_draw}. */
@Component
public class CallbackStore {
    private static final Duration REST = Duration.ofHours(1);
    private static final String SELECT = """
            select c.*, f.ticket_id is not null as ticket_closed, greatest(c.not_before, f.fixed_at + interval '1 hour') as call_from
            from callback_case c left join closed_repair_facts f on f.ticket_id = c.ticket_id where c.id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CallbackStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** True for the node that may draw now; another one that asks meanwhile hears no. */
    public boolean claim(String areaCode, YearMonth month) {
        jdbc.sql("insert into callback_draw (area_code, month) values (?, ?) on conflict do nothing").params(areaCode, month.atDay(1)).update();
        return !jdbc.sql("select 1 from callback_draw where area_code = ? and month = ? for update skip locked")
                .params(areaCode, month.atDay(1)).query(Integer.class).list().isEmpty();
    }

    public void drawn(String areaCode, YearMonth month, int closed, Instant lastClosedAt, int drawn, Instant now) {
        jdbc.sql("update callback_draw set closed = ?, last_closed_at = ?, drawn = drawn + ?, drawn_at = ? where area_code = ? and month = ?")
                .params(closed, time(lastClosedAt), drawn, time(now), areaCode, month.atDay(1)).update();
    }

    /** @return the ids of the new cases, by ticket; a ticket that has a case already keeps it */
    public Map<UUID, UUID> insert(Collection<Closing> closings, String areaCode, YearMonth month, String seed, UUID replaces, Instant now) {
        var ids = new HashMap<UUID, UUID>();
        template.batchUpdate("""
                insert into callback_case (id, ticket_id, area_code, month, closed_at, technician_id, fault_family, must_reason, drawn_at,
                                           seed, not_before, state, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DUE', ?) on conflict (ticket_id) do nothing""",
                closings.stream().map(it -> new Object[] {ids.computeIfAbsent(it.ticketId(), key -> Ids.at(now)), it.ticketId(), areaCode,
                    month.atDay(1), time(it.closedAt()), it.technicianId(), it.faultFamily(), it.mustReason(), time(now), seed,
                    time(it.fixedAt().plus(REST)), replaces}).toList());
        return ids;
    }

    /** States of the cases of these tickets, by ticket. */
    public Map<UUID, Callback.State> states(Collection<Closing> closings) {
        var states = new HashMap<UUID, Callback.State>();
        if (!closings.isEmpty())
            jdbc.sql("select ticket_id, state from callback_case where ticket_id = any(?)")
                    .param(closings.stream().map(Closing::ticketId).toArray(UUID[]::new))
                    .query(row -> {
                        states.put(row.getObject(1, UUID.class), Callback.State.valueOf(row.getString(2)));
                    });
        return states;
    }

    public Optional<Callback> find(UUID id) {
        return jdbc.sql(SELECT).param(id).query(CallbackStore::map).optional();
    }

    public Optional<Callback> lock(UUID id) {
        return jdbc.sql(SELECT + " for update of c").param(id).query(CallbackStore::map).optional();
    }

    /** False when this very request was recorded before. */
    public boolean addAttempt(UUID caseId, String outcome, String requestKey, UUID by, Instant now) {
        return jdbc.sql("""
                insert into callback_attempt (id, case_id, attempted_at, by_staff, outcome, request_key) values (?, ?, ?, ?, ?, ?)
                on conflict (request_key) do nothing""")
                .param(Ids.at(now)).param(caseId).param(time(now)).param(by).param(outcome).param(requestKey).update() == 1;
    }

    public boolean knows(String requestKey) {
        return requestKey != null && !jdbc.sql("select 1 from callback_attempt where request_key = ?").param(requestKey)
                .query(Integer.class).list().isEmpty();
    }

    public void attempted(UUID id, Callback.State state) {
        jdbc.sql("update callback_case set attempts = attempts + 1, state = ? where id = ?").params(state.name(), id).update();
    }

    public void done(UUID id, Answers it, UUID by, Instant now) {
        jdbc.sql("""
                update callback_case set state = 'DONE', attempts = attempts + 1, done_at = ?, done_by = ?, contacted_in_20 = ?, on_time = ?,
                    fixed = ?, attitude = ?, satisfaction = ?, remark = ? where id = ?""")
                .param(time(now)).param(by).param(it.contactedIn20()).param(it.onTime()).param(it.fixed()).param(it.attitude())
                .param(it.satisfaction()).param(it.remark()).param(id).update();
    }

    private static Callback map(ResultSet row, int number) throws SQLException {
        var state = Callback.State.valueOf(row.getString("state"));
        var answers = state != Callback.State.DONE ? null : new Answers(row.getString("contacted_in_20"), row.getString("on_time"),
                row.getString("fixed"), row.getInt("attitude"), row.getInt("satisfaction"), row.getString("remark"));
        return new Callback(row.getObject("id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("area_code"),
                row.getObject("month", LocalDate.class), row.getObject("technician_id", UUID.class), row.getString("fault_family"),
                row.getTimestamp("closed_at").toInstant(), row.getTimestamp("call_from").toInstant(), row.getBoolean("ticket_closed"),
                state, row.getInt("attempts"), answers);
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
