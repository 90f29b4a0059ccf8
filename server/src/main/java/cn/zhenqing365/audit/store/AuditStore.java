package cn.zhenqing365.audit.store;

import cn.zhenqing365.audit.CheckRun;
import cn.zhenqing365.audit.Forgotten;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.promise.Recomputation;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks and nights, newest first. */
@Component
public class AuditStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(CheckRun it) {
        jdbc.sql("insert into check_run (id, checked_at, checked_by, from_at, until_at, blocks, sealed, unsealed, erased, broken, promises, unrecorded, differences) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)")
                .params(it.id(), Timestamp.from(it.checkedAt()), it.checkedBy(), Timestamp.from(it.from()), Timestamp.from(it.until()), it.blocks(), it.sealed(), it.unsealed(), it.erased(),
                        json.writeValueAsString(it.brokenBlocks()), it.promises(), it.unrecorded(), json.writeValueAsString(it.differences())).update();
    }

    public List<CheckRun> checks(int limit) {
        return jdbc.sql("select * from check_run order by checked_at desc, id desc limit ?").param(limit).query((row, n) -> new CheckRun(row.getObject("id", UUID.class),
                row.getTimestamp("checked_at").toInstant(), row.getString("checked_by"), row.getTimestamp("from_at").toInstant(), row.getTimestamp("until_at").toInstant(),
                row.getLong("blocks"), row.getLong("sealed"), row.getLong("unsealed"), row.getLong("erased"), json.readValue(row.getString("broken"), new TypeReference<List<Long>>() {}),
                row.getLong("promises"), row.getLong("unrecorded"), json.readValue(row.getString("differences"), new TypeReference<List<Recomputation.Difference>>() {}))).list();
    }

    public void add(Forgotten it) {
        jdbc.sql("insert into retention_run (id, night, kind, deed, before, rows, overdue, failure, ran_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.at(it.ranAt())).param(Date.valueOf(it.night())).param(it.kind()).param(it.deed()).param(Timestamp.from(it.before())).param(it.rows()).param(it.overdue())
                .param(it.failure()).param(Timestamp.from(it.ranAt())).update();
    }

    public List<Forgotten> nights(int limit) {
        return jdbc.sql("select * from retention_run order by night desc, kind, ran_at desc limit ?").param(limit).query((row, n) -> new Forgotten(
                row.getObject("night", LocalDate.class), row.getString("kind"), row.getString("deed"), row.getTimestamp("before").toInstant(), row.getLong("rows"),
                row.getLong("overdue"), row.getString("failure"), row.getTimestamp("ran_at").toInstant())).list();
    }
}
