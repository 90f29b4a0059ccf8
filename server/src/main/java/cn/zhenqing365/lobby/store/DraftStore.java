package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code pre_acceptance}. */
@Component
public class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Draft it) {
        jdbc.sql("""
                insert into pre_acceptance (id, lobby_id, number_id, household_id, type, services, papers, new_address, new_line, care_offered, note, state,
                    drafted_by, drafted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', ?, ?)""")
                .param(it.id()).param(it.lobbyId()).param(it.numberId()).param(it.householdId()).param(it.type()).param(it.services().toArray(String[]::new))
                .param(it.papers().toArray(String[]::new)).param(it.newAddress()).param(it.newLine()).param(it.careOffered()).param(it.note())
                .param(it.draftedBy()).param(Rows.time(it.draftedAt())).update();
    }

    public Optional<Draft> lock(UUID id) {
        return jdbc.sql("select * from pre_acceptance where id = ? for update").param(id).query(DraftStore::map).optional();
    }

    /** Of these numbers, dropped ones left out, the oldest first. */
    public List<Draft> of(Collection<UUID> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from pre_acceptance where number_id in (:ids) and state <> 'DROPPED' order by drafted_at, id")
                .param("ids", numbers).query(DraftStore::map).list();
    }

    /** What was prepared before is replaced. */
    public void drop(UUID numberId) {
        jdbc.sql("update pre_acceptance set state = 'DROPPED' where number_id = ? and state = 'DRAFTED'").param(numberId).update();
    }

    public void confirmed(UUID id, UUID ticketId, UUID by, Instant now) {
        jdbc.sql("update pre_acceptance set state = 'CONFIRMED', ticket_id = ?, confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(ticketId, by, Rows.time(now), id).update();
    }

    private static Draft map(ResultSet row, int number) throws SQLException {
        return new Draft(row.getObject("id", UUID.class), row.getObject("lobby_id", UUID.class), row.getObject("number_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getString("type"), List.of((String[]) row.getArray("services").getArray()),
                List.of((String[]) row.getArray("papers").getArray()), row.getString("new_address"), row.getBoolean("new_line"), row.getBoolean("care_offered"),
                row.getString("note"), row.getString("state"), row.getObject("drafted_by", UUID.class), Rows.instant(row, "drafted_at"),
                row.getObject("confirmed_by", UUID.class), Rows.instant(row, "confirmed_at"), row.getObject("ticket_id", UUID.class));
    }
}
