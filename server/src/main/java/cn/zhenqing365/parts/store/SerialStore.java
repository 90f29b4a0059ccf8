package cn.zhenqing365.parts.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each numbered piece is: one row per number, so that two nodes cannot put it on two vans. */
@Component
public class SerialStore {
    public record Piece(String item, String serial) {}

    private final JdbcClient jdbc;

    SerialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the store onto a van. @return false when another van has it */
    public boolean issue(String item, String serial, UUID staffId, Instant at) {
        return jdbc.sql("""
                insert into part_serial (item, serial, staff_id, since) values (?, ?, ?, ?)
                on conflict (item, serial) do update set staff_id = excluded.staff_id, household_id = null, since = excluded.since
                    where part_serial.staff_id is null or part_serial.staff_id = excluded.staff_id""").params(item, serial, staffId, Timestamp.from(at)).update() == 1;
    }

    /** Into a home, from whatever van it was on: it hangs there now. @return whose van had it; empty when no van did */
    public Optional<UUID> use(String item, String serial, UUID householdId, Instant at) {
        var had = jdbc.sql("select staff_id from part_serial where item = ? and serial = ? and staff_id is not null for update").params(item, serial).query(UUID.class).optional();
        jdbc.sql("""
                insert into part_serial (item, serial, staff_id, household_id, since) values (?, ?, null, ?, ?)
                on conflict (item, serial) do update set staff_id = null, household_id = excluded.household_id, since = excluded.since""")
                .params(item, serial, householdId, Timestamp.from(at)).update();
        return had;
    }

    /** Back to the store. @return false when it is not on this van */
    public boolean giveBack(String item, String serial, UUID staffId, Instant at) {
        return jdbc.sql("update part_serial set staff_id = null, since = ? where item = ? and serial = ? and staff_id = ?").params(Timestamp.from(at), item, serial, staffId).update() == 1;
    }

    public List<Piece> onVan(UUID staffId) {
        return jdbc.sql("select item, serial from part_serial where staff_id = ? order by item, serial").param(staffId)
                .query((row, n) -> new Piece(row.getString(1), row.getString(2))).list();
    }
}
