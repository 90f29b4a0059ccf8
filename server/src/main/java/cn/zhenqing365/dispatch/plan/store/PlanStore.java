package cn.zhenqing365.dispatch.plan.store;

import static cn.zhenqing365.dispatch.plan.store.Rows.instant;
import static cn.zhenqing365.dispatch.plan.store.Rows.time;
import static cn.zhenqing365.dispatch.plan.store.Rows.uuid;

import cn.zhenqing365.dispatch.plan.PlansMade.PlannedDay;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.kernel.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan of each day as it is kept, and who holds it while it is made. */
@Repository
public class PlanStore {
    /** @param plannedAt null before the first time */
    public record Head(String areaCode, LocalDate day, int version, Instant plannedAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PlanStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void know(Collection<String> areas, LocalDate day) {
        jdbc.sql("insert into day_plan (area_code, day) select a, ? from unnest(?) as t (a) on conflict (area_code, day) do nothing")
                .param(day).param(areas.toArray(String[]::new)).update();
    }

    /** The day most in need of planning that no other node holds: asked for first, then those not looked at for longest. Locked. */
    public Optional<Head> claim(LocalDate today, Instant plannedBefore) {
        return jdbc.sql("""
                select * from day_plan p where (day = :today and (planned_at is null or planned_at < :before))
                    or exists (select 1 from plan_wanted w where w.area_code = p.area_code and w.day = p.day)
                order by exists (select 1 from plan_wanted w where w.area_code = p.area_code and w.day = p.day) desc, planned_at nulls first
                limit 1 for update skip locked""").param("today", today).param("before", time(plannedBefore)).query(PlanStore::head).optional();
    }

    /** For somebody who changes the plan by hand: waits for the node that plans it. */
    public Head lock(String areaCode, LocalDate day) {
        know(List.of(areaCode), day);
        return jdbc.sql("select * from day_plan where area_code = ? and day = ? for update").params(areaCode, day).query(PlanStore::head).single();
    }

    public List<Head> heads(Collection<String> areas, LocalDate day) {
        return jdbc.sql("select * from day_plan where area_code = any(?) and day = ?").param(areas.toArray(String[]::new)).param(day).query(PlanStore::head).list();
    }

    public Map<PlannedDay, Integer> versionsFrom(LocalDate first) {
        var versions = new HashMap<PlannedDay, Integer>();
        jdbc.sql("select area_code, day, version from day_plan where day >= ?").param(first).query(row -> {
            versions.put(new PlannedDay(row.getString("area_code"), row.getObject("day", LocalDate.class)), row.getInt("version"));
        });
        return versions;
    }

    /** Why it is planned now; they are answered by the plan that follows. */
    public List<String> takeWanted(String areaCode, LocalDate day) {
        return jdbc.sql("delete from plan_wanted where area_code = ? and day = ? returning cause").params(areaCode, day).query(String.class).list();
    }

    /** Days somebody asked for that have no row yet. */
    public void knowWanted() {
        jdbc.sql("""
                insert into day_plan (area_code, day) select distinct area_code, day from plan_wanted w
                where not exists (select 1 from day_plan p where p.area_code = w.area_code and p.day = w.day) on conflict (area_code, day) do nothing""").update();
    }

    public void planned(Head it, boolean changed, Instant now) {
        jdbc.sql("update day_plan set planned_at = ?, version = version + ? where area_code = ? and day = ?")
                .params(time(now), changed ? 1 : 0, it.areaCode(), it.day()).update();
    }

    public Map<UUID, Stop> stops(Collection<String> areas, LocalDate day) {
        var stops = new HashMap<UUID, Stop>();
        jdbc.sql("select * from plan_visit where area_code = any(?) and day = ?").param(areas.toArray(String[]::new)).param(day).query(row -> {
            var it = stop(row);
            stops.put(it.workOrderId(), it);
        });
        return stops;
    }

    public void save(String areaCode, LocalDate day, Collection<Stop> changed) {
        template.batchUpdate("""
                insert into plan_visit (work_order_id, area_code, day, technician_id, position, arrival_at, begin_at, end_at, latest_at, travel_minutes, late_minutes,
                    due_at, pinned_to, pinned_by, held_begin_at, why_zh, why_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (work_order_id) do update set area_code = excluded.area_code, day = excluded.day, technician_id = excluded.technician_id,
                    position = excluded.position, arrival_at = excluded.arrival_at, begin_at = excluded.begin_at, end_at = excluded.end_at,
                    latest_at = excluded.latest_at, travel_minutes = excluded.travel_minutes, late_minutes = excluded.late_minutes, due_at = excluded.due_at,
                    pinned_to = excluded.pinned_to, pinned_by = excluded.pinned_by, held_begin_at = excluded.held_begin_at, why_zh = excluded.why_zh,
                    why_en = excluded.why_en""", changed.stream().map(it -> new Object[] {it.workOrderId(), areaCode, day, it.technicianId(), it.position(),
                        time(it.arrivalAt()), time(it.beginAt()), time(it.endAt()), time(it.latestAt()), it.travelMinutes(), it.lateMinutes(), time(it.dueAt()),
                        it.pinnedTo(), it.pinnedBy(), time(it.heldBeginAt()), it.whyZh(), it.whyEn()}).toList());
    }

    public void forget(Collection<UUID> workOrders) {
        if (!workOrders.isEmpty()) jdbc.sql("delete from plan_visit where work_order_id = any(?)").param(workOrders.toArray(UUID[]::new)).update();
    }

    public Map<UUID, GeoPoint> starts(Collection<UUID> staff) {
        var starts = new HashMap<UUID, GeoPoint>();
        jdbc.sql("select * from technician_start where staff_id = any(?)").param(staff.toArray(UUID[]::new)).query(row -> {
            starts.put(uuid(row, "staff_id"), new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")));
        });
        return starts;
    }

    public void startsAt(UUID staff, GeoPoint where) {
        jdbc.sql("""
                insert into technician_start (staff_id, latitude, longitude) values (?, ?, ?)
                on conflict (staff_id) do update set latitude = excluded.latitude, longitude = excluded.longitude""")
                .params(staff, where.latitude(), where.longitude()).update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("area_code"), row.getObject("day", LocalDate.class), row.getInt("version"), instant(row, "planned_at"));
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(uuid(row, "work_order_id"), uuid(row, "technician_id"), row.getInt("position"), instant(row, "arrival_at"), instant(row, "begin_at"),
                instant(row, "end_at"), instant(row, "latest_at"), row.getDouble("travel_minutes"), row.getDouble("late_minutes"), instant(row, "due_at"),
                uuid(row, "pinned_to"), row.getString("pinned_by"), instant(row, "held_begin_at"), row.getString("why_zh"), row.getString("why_en"));
    }
}
