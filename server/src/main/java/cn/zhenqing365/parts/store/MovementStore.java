package cn.zhenqing365.parts.store;

import cn.zhenqing365.parts.model.Movement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code part_movement}: added, never changed. */
@Component
public class MovementStore {
    /** The last count of each van and item, and what happened after it: the rule of {@code VanCount}, said to the database. */
    private static final String STOCK = """
            select k.staff_id, k.item, coalesce(c.quantity, 0) + coalesce((select sum(case m.kind when 'ISSUED' then m.quantity when 'COUNTED' then 0 else -m.quantity end)
                from part_movement m where m.staff_id = k.staff_id and m.item = k.item and (c.happened_at is null or m.happened_at > c.happened_at)), 0) as on_hand
            from (select distinct staff_id, item from part_movement where staff_id = any(?) and item is not null) k
            left join lateral (select quantity, happened_at from part_movement c where c.staff_id = k.staff_id and c.item = k.item and c.kind = 'COUNTED'
                order by happened_at desc, id desc limit 1) c on true""";

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this happening was told before */
    public boolean insert(Movement it) {
        return jdbc.sql("""
                insert into part_movement (id, happening, staff_id, area_code, kind, item, words, quantity, serial, work_order_id, work_order_number, household_id,
                    why, doubt, note, happened_at, recorded_at, recorded_by, recorded_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (happening) do nothing""")
                .param(it.id()).param(it.happening()).param(it.staffId()).param(it.areaCode()).param(it.kind().name()).param(it.item()).param(it.words())
                .param(it.quantity()).param(it.serial()).param(it.workOrderId()).param(it.workOrderNumber()).param(it.householdId()).param(it.why())
                .param(it.doubt()).param(it.note()).param(Timestamp.from(it.happenedAt())).param(Timestamp.from(it.recordedAt())).param(it.recordedBy())
                .param(it.recordedName()).update() == 1;
    }

    public boolean isTold(String happening) {
        return jdbc.sql("select exists (select 1 from part_movement where happening = ?)").param(happening).query(Boolean.class).single();
    }

    /** Whether this item was taken on a visit under a happening that begins so. */
    public boolean isTold(UUID workOrderId, String prefix, String item) {
        return jdbc.sql("select exists (select 1 from part_movement where work_order_id = ? and item = ? and happening like ?)").params(workOrderId, item, prefix + "%")
                .query(Boolean.class).single();
    }

    /** By van and item. */
    public Map<UUID, Map<String, Integer>> stock(Collection<UUID> staff) {
        var stock = new HashMap<UUID, Map<String, Integer>>();
        if (staff.isEmpty()) return stock;
        jdbc.sql(STOCK).param(staff.toArray(UUID[]::new)).query(row -> {
            stock.computeIfAbsent(row.getObject(1, UUID.class), it -> new HashMap<>()).put(row.getString(2), row.getInt(3));
        });
        return stock;
    }

    /** The newest first. */
    public List<Movement> ofVan(UUID staffId, int limit) {
        return jdbc.sql("select * from part_movement where staff_id = ? order by happened_at desc, id desc limit ?").params(staffId, limit).query(MovementStore::map).list();
    }

    /** The last use of an item from a van: which job brought it below zero. */
    public List<Movement> lastUses(UUID staffId, String item, int limit) {
        return jdbc.sql("select * from part_movement where staff_id = ? and item = ? and kind = 'USED' order by happened_at desc, id desc limit ?")
                .params(staffId, item, limit).query(MovementStore::map).list();
    }

    /** Uses about which something is not clear, the newest first. */
    public List<Movement> doubtful(Collection<UUID> staff, Instant since, int limit) {
        return staff.isEmpty() ? List.of() : jdbc.sql("select * from part_movement where staff_id = any(?) and doubt is not null and happened_at >= ? order by happened_at desc, id desc limit ?")
                .param(staff.toArray(UUID[]::new)).param(Timestamp.from(since)).param(limit).query(MovementStore::map).list();
    }

    /** Everything that ever moved of the items that were counted since, van by van. */
    public List<Movement> ofCountedSince(Collection<UUID> staff, Instant since) {
        return staff.isEmpty() ? List.of() : jdbc.sql("""
                select m.* from part_movement m join (select distinct staff_id, item from part_movement where staff_id = any(?) and kind = 'COUNTED' and happened_at >= ?) k
                    on k.staff_id = m.staff_id and k.item = m.item""").param(staff.toArray(UUID[]::new)).param(Timestamp.from(since)).query(MovementStore::map).list();
    }

    /** How many of an item left the vans of these areas since, and how many of them nobody wrote down. */
    public int used(Collection<String> areas, String item, Instant since) {
        return areas.isEmpty() ? 0 : jdbc.sql("select coalesce(sum(quantity), 0) from part_movement where area_code = any(?) and kind = 'USED' and item = ? and happened_at >= ?")
                .param(areas.toArray(String[]::new)).param(item).param(Timestamp.from(since)).query(Integer.class).single();
    }

    private static Movement map(ResultSet row, int number) throws SQLException {
        return new Movement(row.getObject("id", UUID.class), row.getString("happening"), row.getObject("staff_id", UUID.class), row.getString("area_code"),
                Movement.Kind.valueOf(row.getString("kind")), row.getString("item"), row.getString("words"), row.getInt("quantity"), row.getString("serial"),
                row.getObject("work_order_id", UUID.class), row.getString("work_order_number"), row.getObject("household_id", UUID.class), row.getString("why"),
                row.getString("doubt"), row.getString("note"), row.getTimestamp("happened_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class), row.getString("recorded_name"));
    }
}
