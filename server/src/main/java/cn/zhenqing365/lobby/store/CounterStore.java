package cn.zhenqing365.lobby.store;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.Need;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counters and when they were open. */
@Component
public class CounterStore {
    private final JdbcClient jdbc;

    CounterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Counter> of(UUID lobbyId) {
        return jdbc.sql("select * from lobby_counter where lobby_id = ? order by no").param(lobbyId).query(CounterStore::counter).list();
    }

    public Optional<Counter> find(UUID id) {
        return jdbc.sql("select * from lobby_counter where id = ?").param(id).query(CounterStore::counter).optional();
    }

    public Optional<Counter> lock(UUID lobbyId, int no) {
        return jdbc.sql("select * from lobby_counter where lobby_id = ? and no = ? for update").param(lobbyId).param(no)
                .query(CounterStore::counter).optional();
    }

    /** Where somebody sits now. */
    public Optional<Counter> ofStaff(UUID staffId) {
        return jdbc.sql("select * from lobby_counter where staff_id = ? and state <> 'CLOSED'").param(staffId).query(CounterStore::counter).optional();
    }

    public void insert(UUID lobbyId, int no, Collection<String> businesses, Need lane, Instant now) {
        jdbc.sql("insert into lobby_counter (id, lobby_id, no, businesses, lane, state_since) values (?, ?, ?, ?, ?, ?)")
                .param(Ids.at(now)).param(lobbyId).param(no).param(businesses.toArray(String[]::new)).param(lane == null ? null : lane.name())
                .param(Rows.time(now)).update();
    }

    public void equip(UUID id, Collection<String> businesses, Need lane) {
        jdbc.sql("update lobby_counter set businesses = ?, lane = ? where id = ?")
                .param(businesses.toArray(String[]::new)).param(lane == null ? null : lane.name()).param(id).update();
    }

    /** Ends the spell that ran and begins the next one; a closed counter has none. */
    public void turn(Counter counter, Counter.State state, UUID staffId, String reason, Instant now) {
        jdbc.sql("update lobby_counter set state = ?, staff_id = ?, reason = ?, state_since = ? where id = ?")
                .param(state.name()).param(staffId).param(reason).param(Rows.time(now)).param(counter.id()).update();
        jdbc.sql("update counter_spell set until_at = ? where counter_id = ? and until_at is null").param(Rows.time(now)).param(counter.id()).update();
        if (state != Counter.State.CLOSED)
            jdbc.sql("insert into counter_spell (id, counter_id, staff_id, state, from_at) values (?, ?, ?, ?, ?)")
                    .param(Ids.at(now)).param(counter.id()).param(staffId).param(state.name()).param(Rows.time(now)).update();
    }

    private static Counter counter(ResultSet row, int number) throws SQLException {
        var lane = row.getString("lane");
        return new Counter(row.getObject("id", UUID.class), row.getObject("lobby_id", UUID.class), row.getInt("no"),
                Set.of((String[]) row.getArray("businesses").getArray()), lane == null ? null : Need.valueOf(lane),
                Counter.State.valueOf(row.getString("state")), row.getObject("staff_id", UUID.class), row.getString("reason"),
                Rows.instant(row, "state_since"));
    }
}
