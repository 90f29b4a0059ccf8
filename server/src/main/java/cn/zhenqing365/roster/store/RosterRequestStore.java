package cn.zhenqing365.roster.store;

import cn.zhenqing365.roster.RosterRequest;
import cn.zhenqing365.roster.RosterRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code roster_request}. */
@Component
public class RosterRequestStore {
    private final JdbcClient jdbc;

    RosterRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException asked already */
    public void ask(RosterRequest it) {
        jdbc.sql("insert into roster_request (id, staff_id, kind, from_day, until_day, type, note, state, asked_at) values (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?)").param(it.id()).param(it.staffId()).param(it.kind().name())
                .param(it.from()).param(it.until()).param(it.type()).param(it.note()).param(MonthStore.time(it.askedAt())).update();
    }

    public Optional<RosterRequest> lock(UUID id) {
        return jdbc.sql("select * from roster_request where id = ? for update").param(id).query(RosterRequestStore::request).optional();
    }

    public void decide(UUID id, State state, String by, Instant now, String reason) {
        jdbc.sql("update roster_request set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?").param(state.name()).param(by).param(MonthStore.time(now)).param(reason).param(id).update();
    }

    /** Of these people, touching these days, oldest first. */
    public List<RosterRequest> touching(Collection<UUID> staff, LocalDate from, LocalDate until) {
        if (staff.isEmpty()) return List.of();
        return jdbc.sql("select * from roster_request where staff_id in (:staff) and from_day <= :until and until_day >= :from order by asked_at, id").param("staff", staff).param("from", from).param("until", until)
                .query(RosterRequestStore::request).list();
    }

    /** Those that wait for somebody, the nearest day first. */
    public List<RosterRequest> open(LocalDate from) {
        return jdbc.sql("select * from roster_request where state = 'ASKED' and until_day >= ? order by from_day, asked_at, id limit 500").param(from).query(RosterRequestStore::request).list();
    }

    private static RosterRequest request(ResultSet row, int n) throws SQLException {
        return new RosterRequest(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class), RosterRequest.Kind.valueOf(row.getString("kind")), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), row.getString("type"), row.getString("note"), State.valueOf(row.getString("state")), MonthStore.instant(row, "asked_at"), row.getString("decided_by"), row.getString("reason"));
    }
}
