package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.DutyDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code lobby_duty}: the key is what makes it one person per hall and day. */
@Component
public class DutyStore {
    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was away stays away only while it is the same person. */
    public void put(DutyDay it, UUID by, Instant now) {
        jdbc.sql("""
                insert into lobby_duty (lobby_id, day, staff_id, stand_in_id, away, reason, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (lobby_id, day) do update set staff_id = excluded.staff_id, stand_in_id = excluded.stand_in_id, away = excluded.away,
                    reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param(it.lobbyId()).param(it.day()).param(it.staffId()).param(it.standInId()).param(it.away()).param(it.reason()).param(by).param(Rows.time(now)).update();
    }

    public Optional<DutyDay> find(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select * from lobby_duty where lobby_id = ? and day = ?").params(lobbyId, day).query(DutyStore::map).optional();
    }

    public List<DutyDay> between(UUID lobbyId, LocalDate from, LocalDate until) {
        return jdbc.sql("select * from lobby_duty where lobby_id = ? and day between ? and ? order by day").params(lobbyId, from, until).query(DutyStore::map).list();
    }

    /** Of these people, in whatever hall. */
    public List<DutyDay> ofPeople(List<UUID> people, LocalDate from, LocalDate until) {
        if (people.isEmpty()) return List.of();
        return jdbc.sql("select * from lobby_duty where staff_id in (:people) and day between :from and :until order by day").param("people", people).param("from", from).param("until", until).query(DutyStore::map).list();
    }

    private static DutyDay map(ResultSet row, int number) throws SQLException {
        return new DutyDay(row.getObject("lobby_id", UUID.class), row.getObject("day", LocalDate.class), row.getObject("staff_id", UUID.class),
                row.getObject("stand_in_id", UUID.class), row.getBoolean("away"), row.getString("reason"));
    }
}
