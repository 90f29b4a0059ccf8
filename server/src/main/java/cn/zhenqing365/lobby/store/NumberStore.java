package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.CallOrder;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.model.Need;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.model.QueueRules;
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

/** The numbers of a day, and who is next. */
@Component
public class NumberStore {
    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next digits of a letter: {@code count} of them. @return the last one */
    public int advance(UUID lobbyId, LocalDate day, String letter, int count) {
        return jdbc.sql("""
                insert into number_sequence (lobby_id, day, letter, last) values (?, ?, ?, ?)
                on conflict (lobby_id, day, letter) do update set last = number_sequence.last + excluded.last returning last""")
                .param(lobbyId).param(day).param(letter).param(count).query(Integer.class).single();
    }

    public void reserve(UUID lobbyId, LocalDate day, String letter, int first, int last) {
        jdbc.sql("insert into number_reserve (lobby_id, day, letter, first, last) values (?, ?, ?, ?, ?)")
                .param(lobbyId).param(day).param(letter).param(first).param(last).update();
    }

    public boolean isReserved(UUID lobbyId, LocalDate day, String letter, int seq) {
        return jdbc.sql("select exists (select 1 from number_reserve where lobby_id = ? and day = ? and letter = ? and ? between first and last)")
                .param(lobbyId).param(day).param(letter).param(seq).query(Boolean.class).single();
    }

    public boolean isTaken(UUID lobbyId, LocalDate day, String letter, int seq) {
        return jdbc.sql("select exists (select 1 from queue_number where lobby_id = ? and day = ? and letter = ? and seq = ?)")
                .param(lobbyId).param(day).param(letter).param(seq).query(Boolean.class).single();
    }

    public void insert(QueueNumber it, String slip) {
        jdbc.sql("""
                insert into queue_number (id, lobby_id, day, letter, seq, business, need, channel, appointed_at, phone, household_id, taken_at,
                    waiting_since, rank_at, told_seconds, state, turn, token, slip)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1, ?, ?)""")
                .param(it.id()).param(it.lobbyId()).param(it.day()).param(it.letter()).param(it.seq()).param(it.business()).param(it.need().name())
                .param(it.channel()).param(Rows.time(it.appointedAt())).param(it.phone()).param(it.householdId()).param(Rows.time(it.takenAt()))
                .param(Rows.time(it.waitingSince())).param(Rows.time(it.rankAt())).param(it.toldSeconds()).param(it.token()).param(slip).update();
    }

    public Optional<QueueNumber> bySlip(String slip) {
        return jdbc.sql("select * from queue_number where slip = ? for update").param(slip).query(NumberStore::number).optional();
    }

    /** The digits the customer holds are the ones that count. */
    public void rename(UUID id, int seq) {
        jdbc.sql("update queue_number set seq = ? where id = ?").param(seq).param(id).update();
    }

    public Optional<QueueNumber> find(UUID id) {
        return jdbc.sql("select * from queue_number where id = ?").param(id).query(NumberStore::number).optional();
    }

    public Optional<QueueNumber> lock(UUID id) {
        return jdbc.sql("select * from queue_number where id = ? for update").param(id).query(NumberStore::number).optional();
    }

    public Optional<QueueNumber> byToken(String token) {
        return jdbc.sql("select * from queue_number where token = ?").param(token).query(NumberStore::number).optional();
    }

    /** Of this day in these states, in the order of rank. */
    public List<QueueNumber> in(UUID lobbyId, LocalDate day, Collection<NumberState> states) {
        return jdbc.sql("select * from queue_number where lobby_id = :lobby and day = :day and state in (:states) order by rank_at, id")
                .param("lobby", lobbyId).param("day", day).param("states", states.stream().map(Enum::name).toList()).query(NumberStore::number).list();
    }

    /** The last ones that were called to a counter, the newest first. */
    public List<QueueNumber> lastCalled(UUID lobbyId, LocalDate day, int limit) {
        return jdbc.sql("select * from queue_number where lobby_id = ? and day = ? and called_at is not null order by called_at desc limit ?")
                .param(lobbyId).param(day).param(limit).query(NumberStore::number).list();
    }

    public Optional<QueueNumber> atCounter(UUID counterId) {
        return jdbc.sql("select * from queue_number where counter_id = ? and state in ('CALLED', 'SERVING')").param(counterId)
                .query(NumberStore::number).optional();
    }

    /** An open number of that phone in that hall, so that nobody queues twice. */
    public Optional<QueueNumber> openOf(UUID lobbyId, LocalDate day, String phone) {
        return jdbc.sql("select * from queue_number where lobby_id = ? and day = ? and phone = ? and state in ('WAITING', 'CALLED', 'SERVING') limit 1")
                .param(lobbyId).param(day).param(phone).query(NumberStore::number).optional();
    }

    /** The next one for that counter, locked; what another node is calling at this moment is passed by. The order of {@link CallOrder}. */
    public Optional<QueueNumber> claimNext(Counter counter, LocalDate day, QueueRules rules, Instant now) {
        var businesses = counter.businesses().toArray(String[]::new);
        return jdbc.sql("""
                select * from queue_number
                where lobby_id = ? and day = ? and state = 'WAITING' and (cardinality(?::text[]) = 0 or business = any(?::text[]))
                order by case when ?::text is null or taken_at <= ? then 0 when need = ?::text then 1 else 2 end, rank_at, id
                limit 1 for update skip locked""")
                .param(counter.lobbyId()).param(day).param(businesses).param(businesses).param(lane(counter))
                .param(Rows.time(CallOrder.guard(rules, now))).param(lane(counter)).query(NumberStore::number).optional();
    }

    public void called(QueueNumber it, UUID counterId, Instant now) {
        jdbc.sql("update queue_number set state = 'CALLED', counter_id = ?, calls = 1, called_at = ?, serving_at = null, ended_at = null where id = ?")
                .param(counterId).param(Rows.time(now)).param(it.id()).update();
    }

    public void recalled(UUID id, Instant now) {
        jdbc.sql("update queue_number set calls = calls + 1, called_at = ? where id = ?").param(Rows.time(now)).param(id).update();
    }

    public void serving(UUID id, Instant at) {
        jdbc.sql("update queue_number set state = 'SERVING', serving_at = ? where id = ?").param(Rows.time(at)).param(id).update();
    }

    public void ended(UUID id, NumberState state, Instant at) {
        jdbc.sql("update queue_number set state = ?, ended_at = ? where id = ?").param(state.name()).param(Rows.time(at)).param(id).update();
    }

    /** Waiting again: after a transfer in another queue and turn, or returned after a missed call. */
    public void waitingAgain(UUID id, String business, Instant rankAt, int turn, Instant now) {
        jdbc.sql("""
                update queue_number set state = 'WAITING', business = ?, rank_at = ?, turn = ?, waiting_since = ?, counter_id = null, calls = 0,
                    ended_at = null where id = ?""").param(business).param(Rows.time(rankAt)).param(turn).param(Rows.time(now)).param(id).update();
    }

    /** @return false when it was said before, on whatever node */
    public boolean tellSoon(QueueNumber it, Instant now) {
        return jdbc.sql("insert into soon_text (number_id, turn, told_at) values (?, ?, ?) on conflict (number_id, turn) do nothing")
                .param(it.id()).param(it.turn()).param(Rows.time(now)).update() == 1;
    }

    private static String lane(Counter counter) {
        return counter.lane() == null ? null : counter.lane().name();
    }

    private static QueueNumber number(ResultSet row, int n) throws SQLException {
        return new QueueNumber(row.getObject("id", UUID.class), row.getObject("lobby_id", UUID.class), row.getObject("day", LocalDate.class),
                row.getString("letter"), row.getInt("seq"), row.getString("business"), Need.valueOf(row.getString("need")), row.getString("channel"),
                Rows.instant(row, "appointed_at"), row.getString("phone"), row.getObject("household_id", UUID.class), Rows.instant(row, "taken_at"),
                Rows.instant(row, "waiting_since"), Rows.instant(row, "rank_at"), Rows.integer(row, "told_seconds"), NumberState.valueOf(row.getString("state")), row.getInt("turn"),
                row.getObject("counter_id", UUID.class), row.getInt("calls"), Rows.instant(row, "called_at"), Rows.instant(row, "serving_at"),
                Rows.instant(row, "ended_at"), row.getString("token"));
    }
}
