package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.OpinionEntry;
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
    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(OpinionEntry it) {
        jdbc.sql("""
                insert into opinion_entry (id, lobby_id, ticket_id, token, channel, writer, words, number_id, may_be_public, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id()).param(it.lobbyId()).param(it.ticketId()).param(it.token()).param(it.channel()).param(it.writer()).param(it.words()).param(it.numberId())
                .param(it.mayBePublic()).param(Rows.time(it.writtenAt())).update();
    }

    public Optional<OpinionEntry> lock(UUID id) {
        return jdbc.sql("select * from opinion_entry where id = ? for update").param(id).query(OpinionStore::map).optional();
    }

    public Optional<OpinionEntry> byToken(String token) {
        return jdbc.sql("select * from opinion_entry where token = ?").param(token).query(OpinionStore::map).optional();
    }

    /** In whose book the opinion stands that became this ticket. */
    public Optional<UUID> lobbyOf(UUID ticketId) {
        return jdbc.sql("select lobby_id from opinion_entry where ticket_id = ?").param(ticketId).query(UUID.class).optional();
    }

    /** Newest first. */
    public List<OpinionEntry> of(UUID lobbyId, int limit) {
        return jdbc.sql("select * from opinion_entry where lobby_id = ? order by written_at desc, id desc limit ?").params(lobbyId, limit).query(OpinionStore::map).list();
    }

    public List<OpinionEntry> published(int limit) {
        return jdbc.sql("select * from opinion_entry where published_at is not null order by published_at desc limit ?").param(limit).query(OpinionStore::map).list();
    }

    public void publish(UUID id, String words, String answer, UUID by, Instant now) {
        jdbc.sql("update opinion_entry set public_words = ?, public_answer = ?, published_by = ?, published_at = ? where id = ?")
                .params(words, answer, by, Rows.time(now), id).update();
    }

    private static OpinionEntry map(ResultSet row, int number) throws SQLException {
        return new OpinionEntry(row.getObject("id", UUID.class), row.getObject("lobby_id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("token"),
                row.getString("channel"), row.getString("writer"), row.getString("words"), row.getObject("number_id", UUID.class), row.getBoolean("may_be_public"),
                Rows.instant(row, "written_at"), row.getString("public_words"), row.getString("public_answer"), row.getObject("published_by", UUID.class),
                Rows.instant(row, "published_at"));
    }
}
