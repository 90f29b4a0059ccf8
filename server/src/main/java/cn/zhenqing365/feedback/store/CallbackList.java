package cn.zhenqing365.feedback.store;

import cn.zhenqing365.feedback.model.Callback;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the call-back desk reads: how much is done in each area, and who is to be called. */
@Component
public class CallbackList {
    public record Counted(String areaCode, int closed, int done, int due) {}

    /** {@code phone} is in clear: it is going to be dialled. */
    public record Row(UUID id, UUID ticketId, String ticketNumber, String customerName, String phone, String areaCode, UUID technicianId,
                      Instant fixedAt, String mustReason, int attempts, Instant notBefore, Callback.State state) {}

    private final JdbcClient jdbc;

    CallbackList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param areas null for all */
    public List<Counted> counts(Collection<String> areas, YearMonth month) {
        return jdbc.sql("""
                select f.area_code, count(*)::int, (count(*) filter (where c.state = 'DONE'))::int, (count(*) filter (where c.state = 'DUE'))::int
                from closed_repair_facts f left join callback_case c on c.ticket_id = f.ticket_id
                where f.closed_at >= ? and f.closed_at < ? and (?::text[] is null or f.area_code = any(?::text[]))
                group by f.area_code order by f.area_code""")
                .param(ClosedRepairs.start(month)).param(ClosedRepairs.start(month.plusMonths(1))).param(array(areas)).param(array(areas))
                .query((row, n) -> new Counted(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4))).list();
    }

    /** Must cases first, then who has waited longest. */
    public List<Row> due(Collection<String> areas, YearMonth month, int limit) {
        return jdbc.sql("""
                select c.*, f.number, f.customer_name, f.contact_phone, coalesce(f.fixed_at, f.closed_at) as repaired_at,
                       greatest(c.not_before, f.fixed_at + interval '1 hour') as call_from
                from callback_case c join closed_repair_facts f on f.ticket_id = c.ticket_id
                where c.state = 'DUE' and f.closed_at >= ? and f.closed_at < ? and (?::text[] is null or f.area_code = any(?::text[]))
                order by c.must_reason is null, call_from, c.id limit ?""")
                .param(ClosedRepairs.start(month)).param(ClosedRepairs.start(month.plusMonths(1))).param(array(areas)).param(array(areas)).param(limit)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("number"),
                        row.getString("customer_name"), row.getString("contact_phone"), row.getString("area_code"),
                        row.getObject("technician_id", UUID.class), row.getTimestamp("repaired_at").toInstant(),
                        row.getString("must_reason"), row.getInt("attempts"), row.getTimestamp("call_from").toInstant(),
                        Callback.State.valueOf(row.getString("state")))).list();
    }

    private static String[] array(Collection<String> areas) {
        return areas == null ? null : areas.toArray(String[]::new);
    }
}
