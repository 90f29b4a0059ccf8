package cn.zhenqing365.journal;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.platform.Together;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door: write what happened in the transaction in which it happens; read a thread in the order of its happenings. */
@Component
public class Journal {
    private static final Together.Kind ENTRY = new Together.Kind("""
            insert into journal_entry (id, what, subject_kind, subject_id, thread_id, area_code,
                                       by_kind, by_id, by_name, channel, happened_at, recorded_at, particulars)
            values """, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", true);
    private static final int PAGE = 5000;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient client;
    private final JsonMapper json;
    private final Clock clock;
    private final Together rows;

    Journal(Together together, JdbcClient client, JsonMapper json, Clock clock) {
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.rows = together;
    }

    /** Everything a transaction writes down goes in one round trip, just before it commits. */
    public void write(Happening... happenings) {
        var recordedAt = clock.instant();
        rows.insert(ENTRY, Arrays.stream(happenings).map(it -> row(it, recordedAt)).toList());
    }

    /** Everything that happened in a thread, oldest first. */
    public List<JournalEntry> thread(UUID threadId) {
        rows.flush();
        return client.sql("select * from journal_entry where thread_id = ? order by happened_at, id")
                .param(threadId).query(this::entry).list();
    }

    /** Entries written after the one named (exclusive, by id, which is ordered by time); for live screens. */
    public List<JournalEntry> after(UUID id, int limit) {
        return client.sql("select * from journal_entry where id > ? order by id limit ?")
                .param(id).param(limit).query(this::entry).list();
    }

    /** Ids of the newest entries after the one named, newest first: cheap, to find what was committed late. */
    public List<UUID> newestIdsAfter(UUID id, int limit) {
        return client.sql("select id from journal_entry where id > ? order by id desc limit ?")
                .param(id).param(limit).query(UUID.class).list();
    }

    /**
     * Entries of these words recorded in {@code [from, until)}, in the order they were written down, read a page at a time.
     * Ids begin with the millisecond they were made in, so the range is one of the primary key.
     */
    public void each(Instant from, Instant until, Collection<String> words, Consumer<JournalEntry> taking) {
        rows.flush();
        var last = Ids.lowestOf(from);
        for (List<JournalEntry> page; !(page = client.sql("select * from journal_entry where id > ? and id < ? and what = any(?) order by id limit ?")
                .params(last, Ids.lowestOf(until), words.toArray(String[]::new), PAGE).query(this::entry).list()).isEmpty(); last = page.get(page.size() - 1).id())
            page.forEach(taking);
    }

    /** These entries, oldest first. */
    public List<JournalEntry> entries(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return client.sql("select * from journal_entry where id in (:ids) order by id").param("ids", ids).query(this::entry).list();
    }

    private Object[] row(Happening it, Instant recordedAt) {
        return new Object[] {Ids.at(recordedAt), it.what(), it.subjectKind(), it.subjectId(), it.threadId(), it.areaCode(),
            it.by().kind().name(), it.by().id(), it.by().name(), it.by().channel().name(),
            Timestamp.from(it.happenedAt()), Timestamp.from(recordedAt), json.writeValueAsString(it.particulars())};
    }

    JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(row.getObject("id", UUID.class), row.getString("what"), row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class), row.getObject("thread_id", UUID.class), row.getString("area_code"),
                row.getString("by_kind"), row.getObject("by_id", UUID.class), row.getString("by_name"), row.getString("channel"),
                row.getTimestamp("happened_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
                json.readValue(row.getString("particulars"), MAP));
    }
}
