package cn.zhenqing365.credit.store;

import cn.zhenqing365.platform.AtCommit;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words to customers that wait for the waking hours; each is said once. */
@Component
public class WordStore {
    public record Word(UUID id, UUID promiseId, String kind, UUID ticketId, String phone, String body, Instant sayAt) {}

    private final JdbcClient jdbc;
    private final AtCommit<Object[]> rows;

    WordStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.rows = new AtCommit<>(it -> template.batchUpdate("insert into credit_word (id, promise_id, kind, ticket_id, phone, body, say_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (promise_id, kind) do nothing", it));
    }

    /** One of a kind per promise: a limit that passes after the promised time is not apologised for twice. */
    public void keep(Word it) {
        rows.add(Collections.singletonList(new Object[] {it.id(), it.promiseId(), it.kind(), it.ticketId(), it.phone(), it.body(), CreditStore.time(it.sayAt())}));
    }

    /** Those due, said by the caller in the same transaction. */
    public List<Word> takeDue(Instant now, int limit) {
        return jdbc.sql("""
                update credit_word set said_at = ? where id in
                (select id from credit_word where said_at is null and say_at <= ? order by say_at limit ? for update skip locked) returning *""")
                .params(CreditStore.time(now), CreditStore.time(now), limit).query((row, n) -> new Word(row.getObject("id", UUID.class), row.getObject("promise_id", UUID.class),
                        row.getString("kind"), row.getObject("ticket_id", UUID.class), row.getString("phone"), row.getString("body"), row.getTimestamp("say_at").toInstant())).list();
    }
}
