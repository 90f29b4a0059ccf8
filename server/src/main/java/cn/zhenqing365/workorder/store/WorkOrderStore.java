package cn.zhenqing365.workorder.store;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Together;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.Load;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code work_order}; a save checks the version, so that of two who report at once the second is told to look again. */
@Component
public class WorkOrderStore {
    private static final TypeReference<List<Closing.Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, BigDecimal>> READINGS = new TypeReference<>() {};

    private static final Together.Kind VISIT = new Together.Kind("""
            insert into work_order (id, number, ticket_id, ticket_number, household_id, area_code, symptom, skills, customer_name,
                contact_phone, address, state, technician_id, job_code, assignment_no, opened_at, assigned_at)
            values """, Together.row(17), false);
    private static final Together.Kind FIRST_ASKED = new Together.Kind("""
            insert into assignment (id, work_order_id, no, technician_id, phone, via, assigned_at, link_token, job_code)
            values """, Together.row(9), false);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Together together;
    private final JsonMapper json;

    WorkOrderStore(JdbcClient jdbc, JdbcTemplate template, Together together, JsonMapper json) {
        this.together = together;
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** A visit and the one who is asked first, sent together: there is no moment between them. */
    public void insert(WorkOrder it, Assignment asked) {
        together.insert(VISIT, null, it.id(), it.number(), it.ticketId(), it.ticketNumber(), it.householdId(), it.areaCode(), it.symptom(),
                it.skills().toArray(String[]::new), it.customerName(), it.contactPhone(), it.address(), it.state().name(),
                it.technicianId(), it.jobCode(), it.assignmentNo(), time(it.openedAt()), time(it.assignedAt()));
        together.insert(FIRST_ASKED, null, asked.id(), it.id(), asked.no(), asked.technicianId(), asked.phone(), asked.via().name(),
                time(asked.assignedAt()), asked.linkToken(), asked.jobCode());
    }

    public void save(WorkOrder it) {
        var how = it.closing();
        int rows = template.update("""
                update work_order set state = ?, technician_id = ?, job_code = ?, assignment_no = ?, assigned_at = ?, received_at = ?,
                    contacted_at = ?, window_start = ?, window_end = ?, arrived_at = ?, completed_at = ?, cause = ?, action = ?,
                    responsibility = ?, parts = ?::jsonb, readings = ?::jsonb, remark = ?, unreachable_attempts = ?, version = version + 1
                where id = ? and version = ?""",
                it.state().name(), it.technicianId(), it.jobCode(), it.assignmentNo(), time(it.assignedAt()), time(it.receivedAt()),
                time(it.contactedAt()), time(it.windowStart()), time(it.windowEnd()), time(it.arrivedAt()), time(it.completedAt()),
                how == null ? null : how.cause(), how == null ? null : how.action(), how == null ? null : how.responsibility(),
                how == null ? null : json.writeValueAsString(how.parts()), how == null ? null : json.writeValueAsString(how.readings()),
                how == null ? null : how.remark(), it.unreachableAttempts(), it.id(), it.version());
        if (rows == 0) throw Refused.because("CHANGED_MEANWHILE", "number", it.number());
    }

    /** The row as it stands, locked until the end of the transaction: reports on one job are decided one after the other. */
    public Optional<WorkOrder> lock(UUID id) {
        return jdbc.sql("select * from work_order where id = ? for update").param(id).query(this::map).optional();
    }

    public Optional<WorkOrder> find(UUID id) {
        return jdbc.sql("select * from work_order where id = ?").param(id).query(this::map).optional();
    }

    public Optional<WorkOrder> byNumber(String number) {
        return jdbc.sql("select * from work_order where number = ?").param(number).query(this::map).optional();
    }

    public List<WorkOrder> ofTickets(Collection<UUID> ticketIds) {
        if (ticketIds.isEmpty()) return List.of();
        return jdbc.sql("select * from work_order where ticket_id = any(?) or id in (select work_order_id from work_part where ticket_id = any(?)) order by opened_at")
                .param(ticketIds.toArray(UUID[]::new)).param(ticketIds.toArray(UUID[]::new)).query(this::map).list();
    }

    public List<WorkOrder> openOf(UUID technicianId) {
        return jdbc.sql("""
                select * from work_order where technician_id = ? and state not in ('COMPLETED','CANCELLED')
                order by coalesce(window_start, assigned_at)""").param(technicianId).query(this::map).list();
    }

    public List<WorkOrder> ofDay(Collection<String> areaCodes, Collection<UUID> technicians, Instant completedSince) {
        var open = jdbc.sql("""
                select * from work_order where area_code = any(:areas) and state not in ('COMPLETED','CANCELLED')
                union all
                select * from work_order where technician_id = any(:technicians) and area_code <> all(:areas) and state not in ('COMPLETED','CANCELLED')""")
                .param("areas", areaCodes.toArray(String[]::new)).param("technicians", technicians.toArray(UUID[]::new)).query(this::map).list();
        if (completedSince == null) return open;
        var all = new java.util.ArrayList<>(open);
        all.addAll(jdbc.sql("select * from work_order where area_code = any(?) and completed_at >= ?").param(areaCodes.toArray(String[]::new))
                .param(time(completedSince)).query(this::map).list());
        return all;
    }

    /** How busy each of them is: the lowest codes in use and the highest, both from the head of an index. */
    public Map<UUID, Load> loads(Collection<UUID> technicians) {
        var loads = new HashMap<UUID, Load>();
        jdbc.sql("""
                select t.id, array(select job_code from work_order where technician_id = t.id and state not in ('COMPLETED','CANCELLED')
                                   order by job_code limit ?) as lowest,
                       (select max(job_code) from work_order where technician_id = t.id and state not in ('COMPLETED','CANCELLED')) as highest
                from unnest(?) as t (id)""").param(Load.MOST).param(technicians.toArray(UUID[]::new))
                .query(row -> {
                    loads.put(row.getObject(1, UUID.class), load((Integer[]) row.getArray(2).getArray(), row.getInt(3)));
                });
        return loads;
    }

    private static Load load(Integer[] lowest, int highest) {
        int code = 10;
        for (var used : lowest) if (used == code) code++;
        return new Load(lowest.length, lowest.length == Load.MOST && code > lowest[Load.MOST - 1] ? highest + 1 : code);
    }

    /** The jobs whose first text this is, by assignment: however many texts about a job are acknowledged, its clocks start with the first. */
    public Map<WorkOrder, Instant> markDispatched(Map<UUID, Instant> ackedByAssignment) {
        var marked = new LinkedHashMap<WorkOrder, Instant>();
        if (ackedByAssignment.isEmpty()) return marked;
        jdbc.sql("""
                update work_order w set first_dispatched_at = n.at
                from (select a.work_order_id, min(acked.at) as at from unnest(?::uuid[], ?::timestamptz[]) as acked (assignment_id, at)
                      join assignment a on a.id = acked.assignment_id group by a.work_order_id) as n
                where w.id = n.work_order_id and w.first_dispatched_at is null returning w.*""")
                .param(ackedByAssignment.keySet().toArray(UUID[]::new))
                .param(ackedByAssignment.values().stream().map(Instant::toString).toArray(String[]::new))
                .query(row -> {
                    marked.put(map(row, 0), instant(row, "first_dispatched_at"));
                });
        return marked;
    }

    private WorkOrder map(ResultSet row, int number) throws SQLException {
        return new WorkOrder(uuid(row, "id"), row.getString("number"), uuid(row, "ticket_id"), row.getString("ticket_number"),
                uuid(row, "household_id"), row.getString("area_code"), row.getString("symptom"),
                Arrays.asList((String[]) row.getArray("skills").getArray()), row.getString("customer_name"),
                row.getString("contact_phone"), row.getString("address"), WorkOrderState.valueOf(row.getString("state")),
                uuid(row, "technician_id"), (Integer) row.getObject("job_code"), row.getInt("assignment_no"),
                instant(row, "opened_at"), instant(row, "assigned_at"), instant(row, "received_at"), instant(row, "contacted_at"),
                instant(row, "window_start"), instant(row, "window_end"), instant(row, "arrived_at"), instant(row, "completed_at"),
                closing(row), row.getInt("unreachable_attempts"), row.getInt("version"));
    }

    private Closing closing(ResultSet row) throws SQLException {
        if (row.getString("cause") == null) return null;
        var parts = row.getString("parts");
        var readings = row.getString("readings");
        return new Closing(row.getString("cause"), row.getString("action"), row.getString("responsibility"),
                parts == null ? List.of() : json.readValue(parts, PARTS),
                readings == null ? Map.of() : json.readValue(readings, READINGS), null, row.getString("remark"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
