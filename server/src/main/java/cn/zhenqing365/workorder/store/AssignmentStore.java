package cn.zhenqing365.workorder.store;

import static cn.zhenqing365.workorder.store.WorkOrderStore.instant;
import static cn.zhenqing365.workorder.store.WorkOrderStore.time;
import static cn.zhenqing365.workorder.store.WorkOrderStore.uuid;

import cn.zhenqing365.workorder.Assignment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code assignment}: one for each time somebody was asked. */
@Component
public class AssignmentStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AssignmentStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void insert(Assignment it) {
        template.update("""
                insert into assignment (id, work_order_id, no, technician_id, phone, via, reason, assigned_at, link_token, job_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                it.id(), it.workOrderId(), it.no(), it.technicianId(), it.phone(), it.via().name(), it.reason(), time(it.assignedAt()), it.linkToken(), it.jobCode());
    }

    public void received(UUID workOrderId, Instant at) {
        template.update("update assignment set received_at = coalesce(received_at, ?) where work_order_id = ? and ended_at is null", time(at), workOrderId);
    }

    public void end(UUID workOrderId, String reason, Instant at) {
        template.update("update assignment set ended_at = ?, end_reason = ? where work_order_id = ? and ended_at is null", time(at), reason, workOrderId);
    }

    public List<Assignment> of(UUID workOrderId) {
        return jdbc.sql("select * from assignment where work_order_id = ? order by no").param(workOrderId).query(this::map).list();
    }

    public Optional<Assignment> find(UUID id) {
        return jdbc.sql("select * from assignment where id = ?").param(id).query(this::map).optional();
    }

    public Optional<Assignment> byToken(String token) {
        return jdbc.sql("select * from assignment where link_token = ?").param(token).query(this::map).optional();
    }

    /** The job each of these was asked for. */
    public Map<UUID, UUID> workOrdersOf(Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("select id, work_order_id from assignment where id = any(?)").param(ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return found;
    }

    private Assignment map(ResultSet row, int number) throws SQLException {
        return new Assignment(uuid(row, "id"), uuid(row, "work_order_id"), row.getInt("no"), uuid(row, "technician_id"),
                row.getString("phone"), Assignment.Via.valueOf(row.getString("via")), row.getString("reason"),
                instant(row, "assigned_at"), instant(row, "received_at"), instant(row, "ended_at"), row.getString("end_reason"),
                row.getString("link_token"), (Integer) row.getObject("job_code"));
    }
}
