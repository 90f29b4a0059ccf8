package cn.zhenqing365.lobby.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the opinion book. */
@Component
public class OpinionStore {
    /** @param publicWords null until a person has reviewed them */
    public record Entry(UUID id, UUID lobbyId, UUID ticketId, String token, String channel, String writer, String words, UUID numberId, boolean mayBePublic,
                        Instant writtenAt, String publicWords, String publicAnswer, UUID publishedBy, Instant publishedAt) {}

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Entry it) {
        jdbc.sql("""
                insert into opinion_entry (id, lobby_id, ticket_id, token, channel, writer, words, number_id, may_be_public, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id).param(it.lobbyId).param(it.ticketId).param(it.token).param(it.channel).param(it.writer).param(it.words).param(it.numberId)
                .param(it.mayBePublic).param(Rows.time(it.writtenAt)).update();
    }

    public Optional<Entry> lock(UUID id) {
        return jdbc.sql("select * from opinion_entry where id = ? for update").param(id).query(OpinionStore::map).optional();
    }

    public Optional<Entry> byToken(String token) {
        return jdbc.sql("select * from opinion_entry where token = ?").param(token).query(OpinionStore::map).optional();
    }

    /** Newest first. */
    public List<Entry> of(UUID lobbyId, int limit) {
        return jdbc.sql("select * from opinion_entry where lobby_id = ? order by written_at desc, id desc limit ?").params(lobbyId, limit).query(OpinionStore::map).list();
    }

    public List<Entry> published(int limit) {
        return jdbc.sql("select * from opinion_entry where published_at is not null order by published_at desc limit ?").param(limit).query(OpinionStore::map).list();
    }

    public void publish(UUID id, String words, String answer, UUID by, Instant now) {
        jdbc.sql("update opinion_entry set public_words = ?, public_answer = ?, published_by = ?, published_at = ? where id = ?")
                .params(words, answer, by, Rows.time(now), id).update();
    }

    private static Entry map(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getObject("lobby_id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("token"),
                row.getString("channel"), row.getString("writer"), row.getString("words"), row.getObject("number_id", UUID.class), row.getBoolean("may_be_public"),
                Rows.instant(row, "written_at"), row.getString("public_words"), row.getString("public_answer"), row.getObject("published_by", UUID.class),
                Rows.instant(row, "published_at"));
    }
}
