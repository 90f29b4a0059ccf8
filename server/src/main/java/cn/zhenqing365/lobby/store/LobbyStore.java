package cn.zhenqing365.lobby.store;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.lobby.Lobby;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Halls, remembered for ten seconds, and their days. */
@Component
public class LobbyStore {
    private final JdbcClient jdbc;
    private final LoadingCache<String, List<Lobby>> halls;

    LobbyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        halls = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10))
                .build(all -> jdbc.sql("select * from lobby order by code").query(LobbyStore::lobby).list());
    }

    public List<Lobby> all() {
        return halls.get("all");
    }

    public void insert(Lobby it) {
        jdbc.sql("insert into lobby (id, code, name, address, area_code, opens, closes, head_id, device_token) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(it.id()).param(it.code()).param(it.name()).param(it.address()).param(it.areaCode()).param(it.opens().toString())
                .param(it.closes().toString()).param(it.headId()).param(it.deviceToken()).update();
        forget();
    }

    public void forget() {
        halls.invalidateAll();
    }

    /** @return true for the one who opened the day */
    public boolean openDay(UUID lobbyId, LocalDate day, Instant now) {
        return jdbc.sql("insert into lobby_day (lobby_id, day, opened_at, door_token) values (?, ?, ?, ?) on conflict (lobby_id, day) do nothing")
                .param(lobbyId).param(day).param(Rows.time(now)).param(Ids.token()).update() == 1;
    }

    public Optional<String> doorToken(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select door_token from lobby_day where lobby_id = ? and day = ?").param(lobbyId).param(day).query(String.class).optional();
    }

    /** The hall behind the word in the QR code of that day. */
    public Optional<Lobby> byDoor(String token, LocalDate day) {
        return jdbc.sql("select lobby_id from lobby_day where door_token = ? and day = ?").param(token).param(day).query(UUID.class).optional()
                .flatMap(id -> all().stream().filter(it -> it.id().equals(id)).findFirst());
    }

    private static Lobby lobby(ResultSet row, int number) throws SQLException {
        return new Lobby(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("address"),
                row.getString("area_code"), row.getObject("head_id", UUID.class), LocalTime.parse(row.getString("opens")),
                LocalTime.parse(row.getString("closes")), row.getString("device_token"));
    }
}
