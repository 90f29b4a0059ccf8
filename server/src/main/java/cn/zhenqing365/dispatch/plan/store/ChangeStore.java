package cn.zhenqing365.dispatch.plan.store;

import static cn.zhenqing365.dispatch.plan.store.Rows.instant;
import static cn.zhenqing365.dispatch.plan.store.Rows.time;
import static cn.zhenqing365.dispatch.plan.store.Rows.uuid;

import cn.zhenqing365.dispatch.plan.PlanChange;
import cn.zhenqing365.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed in a day's plan and why; and what customers were told about it. */
@Repository
public class ChangeStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChangeStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(LocalDate day, Collection<PlanChange> changes) {
        template.batchUpdate("""
                insert into plan_change (id, area_code, day, at, cause, kind, work_order_id, number, from_technician, to_technician, from_arrival, to_arrival,
                    why_zh, why_en, by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                changes.stream().map(it -> new Object[] {it.id(), it.areaCode(), day, time(it.at()), it.cause(), it.kind(), it.workOrderId(), it.number(),
                    it.fromTechnician(), it.toTechnician(), time(it.fromArrival()), time(it.toArrival()), it.whyZh(), it.whyEn(), it.byName()}).toList());
    }

    /** Newest first. */
    public List<PlanChange> of(Collection<String> areas, LocalDate day, int limit) {
        return jdbc.sql("select * from plan_change where area_code = any(?) and day = ? order by at desc, id desc limit ?")
                .param(areas.toArray(String[]::new)).param(day).param(limit).query(ChangeStore::map).list();
    }

    /** @throws Refused NOT_FOUND */
    public PlanChange lock(UUID id) {
        return jdbc.sql("select * from plan_change where id = ? for update").param(id).query(ChangeStore::map).optional()
                .orElseThrow(() -> Refused.notFound("CHANGE", id));
    }

    public void refused(UUID id, String by, Instant at) {
        jdbc.sql("update plan_change set refused_at = ?, refused_by = ? where id = ?").params(time(at), by, id).update();
    }

    /** The time the customer was told last; empty when nothing was said. */
    public Optional<Instant> lastTold(UUID workOrderId) {
        return jdbc.sql("select eta from late_told where work_order_id = ? order by told_at desc limit 1").param(workOrderId)
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** @return false when exactly this was said before, by whichever node */
    public boolean told(UUID workOrderId, Instant eta, Instant now) {
        return jdbc.sql("insert into late_told (work_order_id, eta, told_at) values (?, ?, ?) on conflict (work_order_id, eta) do nothing")
                .params(workOrderId, time(eta), time(now)).update() == 1;
    }

    private static PlanChange map(ResultSet row, int number) throws SQLException {
        return new PlanChange(uuid(row, "id"), row.getString("area_code"), instant(row, "at"), row.getString("cause"), row.getString("kind"), uuid(row, "work_order_id"),
                row.getString("number"), uuid(row, "from_technician"), uuid(row, "to_technician"), instant(row, "from_arrival"), instant(row, "to_arrival"),
                row.getString("why_zh"), row.getString("why_en"), row.getString("by_name"), instant(row, "refused_at"), row.getString("refused_by"));
    }
}
