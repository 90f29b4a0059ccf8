package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.Objection;
import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.kernel.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections, and the facts that upheld ones took out. */
@Component
public class ObjectionStore {
    public record LeftOut(UUID staffId, Fact.Kind kind, UUID ref) {}

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused OBJECTION_OPEN_ALREADY */
    public void insert(Objection it) {
        try {
            jdbc.sql("""
                    insert into star_objection (id, month, staff_id, version, kind, ref, number, words, state, filed_at, due_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""").param(it.id()).param(day(it.month())).param(it.staffId()).param(it.version())
                    .param(it.kind() == null ? null : it.kind().name()).param(it.ref()).param(it.number()).param(it.words()).param(Timestamp.from(it.filedAt()))
                    .param(Timestamp.from(it.dueAt())).update();
        } catch (DuplicateKeyException open) {
            throw Refused.because("OBJECTION_OPEN_ALREADY");
        }
    }

    public Optional<Objection> lock(UUID id) {
        return jdbc.sql("select * from star_objection where id = ? for update").param(id).query(ObjectionStore::objection).optional();
    }

    public void answer(UUID id, Objection.State state, String words, UUID by, Instant now) {
        jdbc.sql("update star_objection set state = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?").params(state.name(), words, by, Timestamp.from(now), id).update();
    }

    /** Those that wait first, the oldest of them first; then the latest answered. @param staffId null for everybody */
    public List<Objection> list(UUID staffId) {
        return jdbc.sql("""
                select * from star_objection where cast(:who as uuid) is null or staff_id = cast(:who as uuid)
                order by state <> 'OPEN', case when state = 'OPEN' then filed_at end, answered_at desc limit 200""").param("who", staffId, java.sql.Types.OTHER).query(ObjectionStore::objection).list();
    }

    public void leaveOut(Objection it) {
        jdbc.sql("insert into star_left_out (month, staff_id, kind, ref, objection_id) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(day(it.month()), it.staffId(), it.kind().name(), it.ref(), it.id()).update();
    }

    public Set<LeftOut> leftOut(YearMonth month) {
        return new HashSet<>(jdbc.sql("select * from star_left_out where month = ?").param(day(month))
                .query((row, n) -> new LeftOut(row.getObject("staff_id", UUID.class), Fact.Kind.valueOf(row.getString("kind")), row.getObject("ref", UUID.class))).list());
    }

    private static Objection objection(ResultSet row, int n) throws SQLException {
        var kind = row.getString("kind");
        var at = row.getTimestamp("answered_at");
        return new Objection(row.getObject("id", UUID.class), YearMonth.from(row.getObject("month", LocalDate.class)), row.getObject("staff_id", UUID.class), row.getInt("version"),
                kind == null ? null : Fact.Kind.valueOf(kind), row.getObject("ref", UUID.class), row.getString("number"), row.getString("words"),
                Objection.State.valueOf(row.getString("state")), row.getTimestamp("filed_at").toInstant(), row.getTimestamp("due_at").toInstant(),
                row.getObject("answered_by", UUID.class), at == null ? null : at.toInstant(), row.getString("answer"));
    }

    private static Date day(YearMonth it) {
        return Date.valueOf(it.atDay(1));
    }
}
