package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.CheckRound;
import cn.zhenqing365.lobby.model.DutyLog;
import cn.zhenqing365.lobby.model.DutyRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code duty_log}, its checks and notes. */
@Component
public class LogStore {
    private static final TypeReference<List<DutyRules.CheckItem>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LogStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void open(UUID lobbyId, LocalDate day, DutyRulesStore.Version rules, Instant now) {
        jdbc.sql("insert into duty_log (lobby_id, day, opened_at, rules_version, items) values (?, ?, ?, ?, ?::jsonb) on conflict (lobby_id, day) do nothing")
                .params(lobbyId, day, Rows.time(now), rules.version(), json.writeValueAsString(rules.rules().checks())).update();
    }

    public Optional<DutyLog> find(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select * from duty_log where lobby_id = ? and day = ?").params(lobbyId, day).query(this::map).optional();
    }

    /** Held to the end of the transaction: nobody writes into a log while it is signed. */
    public Optional<DutyLog> lock(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select * from duty_log where lobby_id = ? and day = ? for update").params(lobbyId, day).query(this::map).optional();
    }

    public List<DutyLog> between(UUID lobbyId, LocalDate from, LocalDate until) {
        return jdbc.sql("select * from duty_log where lobby_id = ? and day between ? and ? order by day desc").params(lobbyId, from, until).query(this::map).list();
    }

    /** Days whose log nobody signed and whose head was not told yet. */
    public List<DutyLog> untold(LocalDate from) {
        return jdbc.sql("select * from duty_log where day >= ? and signed_at is null and missing_told_at is null order by day, lobby_id").param(from).query(this::map).list();
    }

    /** @return true for the one node that tells it */
    public boolean told(UUID lobbyId, LocalDate day, Instant now) {
        return jdbc.sql("update duty_log set missing_told_at = ? where lobby_id = ? and day = ? and signed_at is null and missing_told_at is null")
                .params(Rows.time(now), lobbyId, day).update() == 1;
    }

    public void check(UUID lobbyId, LocalDate day, DutyLog.Check it) {
        jdbc.sql("""
                insert into duty_check (lobby_id, day, round, item, ok, note, checked_by, checked_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (lobby_id, day, round, item) do update set ok = excluded.ok, note = excluded.note, checked_by = excluded.checked_by,
                    checked_at = excluded.checked_at""")
                .param(lobbyId).param(day).param(it.round().name()).param(it.item()).param(it.ok()).param(it.note()).param(it.checkedBy()).param(Rows.time(it.checkedAt())).update();
    }

    public void note(UUID lobbyId, LocalDate day, DutyLog.Note it) {
        jdbc.sql("insert into duty_note (id, lobby_id, day, kind, words, recorded_by, recorded_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(it.id(), lobbyId, day, it.kind(), json.writeValueAsString(it.words()), it.recordedBy(), Rows.time(it.recordedAt())).update();
    }

    public void summarise(UUID lobbyId, LocalDate day, String summary) {
        jdbc.sql("update duty_log set summary = ? where lobby_id = ? and day = ?").params(summary, lobbyId, day).update();
    }

    public void sign(UUID lobbyId, LocalDate day, UUID by, UUID handedTo, Object figures, Instant now) {
        jdbc.sql("update duty_log set signed_by = ?, signed_at = ?, handed_to = ?, figures = ?::jsonb where lobby_id = ? and day = ? and signed_at is null")
                .param(by).param(Rows.time(now)).param(handedTo).param(json.writeValueAsString(figures)).param(lobbyId).param(day).update();
    }

    public void received(UUID lobbyId, LocalDate day, Instant now) {
        jdbc.sql("update duty_log set received_at = ? where lobby_id = ? and day = ? and received_at is null").params(Rows.time(now), lobbyId, day).update();
    }

    private DutyLog map(ResultSet row, int number) throws SQLException {
        var lobby = row.getObject("lobby_id", UUID.class);
        var day = row.getObject("day", LocalDate.class);
        var figures = row.getString("figures");
        return new DutyLog(lobby, day, Rows.instant(row, "opened_at"), json.readValue(row.getString("items"), ITEMS), row.getString("summary"), checks(lobby, day),
                notes(lobby, day), figures == null ? null : json.readValue(figures, FIGURES), row.getObject("signed_by", UUID.class), Rows.instant(row, "signed_at"),
                row.getObject("handed_to", UUID.class), Rows.instant(row, "received_at"), Rows.instant(row, "missing_told_at"));
    }

    private List<DutyLog.Check> checks(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select * from duty_check where lobby_id = ? and day = ? order by round, item").params(lobbyId, day).query((row, n) -> new DutyLog.Check(
                CheckRound.valueOf(row.getString("round")), row.getString("item"), row.getBoolean("ok"), row.getString("note"), row.getObject("checked_by", UUID.class),
                Rows.instant(row, "checked_at"))).list();
    }

    private List<DutyLog.Note> notes(UUID lobbyId, LocalDate day) {
        return jdbc.sql("select * from duty_note where lobby_id = ? and day = ? order by recorded_at, id").params(lobbyId, day).query((row, n) -> new DutyLog.Note(
                row.getObject("id", UUID.class), row.getString("kind"), json.readValue(row.getString("words"), WORDS), row.getObject("recorded_by", UUID.class),
                Rows.instant(row, "recorded_at"))).list();
    }
}
