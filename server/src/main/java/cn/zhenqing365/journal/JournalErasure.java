package cn.zhenqing365.journal;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the words of a person out of sealed entries. What happened, when and by whom of ours stays; names of customers and free
 * words go. The chain still holds: each entry keeps the digest that was sealed, and the entry that is written about the erasure
 * binds what the erased ones look like now. Whoever changes a row and calls it an erasure is found by
 * {@link JournalSeals#verify}. Entries of blocks sealed before this could be done are left as they are.
 */
@Component
public class JournalErasure {
    static final String ERASED = "JOURNAL_WORDS_ERASED";

    private final Journal journal;
    private final JdbcClient client;
    private final JsonMapper json;

    JournalErasure(Journal journal, JdbcClient client, JsonMapper json) {
        this.journal = journal;
        this.client = client;
        this.json = json;
    }

    /** Entries about these subjects and threads, oldest first: for a copy to the person concerned. */
    public List<JournalEntry> of(Collection<UUID> subjects) {
        return client.sql("select * from journal_entry where thread_id = any(?) or thread_id is null and subject_id = any(?) order by id").params(ids(subjects), ids(subjects))
                .query(journal::entry).list();
    }

    /** In the caller's transaction. @param why what is written beside it. @return how many entries no longer say who */
    public int erase(Collection<UUID> subjects, String why, Actor by, Instant now) {
        return erase(client.sql("""
                select e.* from journal_entry e join journal_block b on b.no = e.block and b.scheme = 2
                where (e.thread_id = any(?) or e.thread_id is null and e.subject_id = any(?)) and e.leaf is null and e.what <> ? order by e.block, e.id for update of e""")
                .params(ids(subjects), ids(subjects), ERASED).query(this::sealed).list(), why, by, now);
    }

    /** @return how many entries about them {@link #erase} does not reach although they hold words: sealed as it used to be, or not sealed yet */
    public int left(Collection<UUID> subjects) {
        return (int) client.sql("""
                select e.* from journal_entry e left join journal_block b on b.no = e.block
                where (e.thread_id = any(?) or e.thread_id is null and e.subject_id = any(?)) and e.leaf is null and e.what <> ? and (b.no is null or b.scheme = 1)""")
                .params(ids(subjects), ids(subjects), ERASED).query(this::sealed).list().stream().filter(it -> !it.withoutWords().equals(it.entry())).count();
    }

    /** The same for entries that were written down after one and before another, at most {@code limit}. @return how many, and the last of them */
    Reached eraseBetween(UUID after, UUID before, int limit, Instant now) {
        var old = client.sql("""
                select e.* from journal_entry e join journal_block b on b.no = e.block and b.scheme = 2
                where e.id > ? and e.id < ? and e.leaf is null and e.what <> ? order by e.id limit ? for update of e""")
                .params(after, before, ERASED, limit).query(this::sealed).list();
        return new Reached(erase(old, "RETENTION", Actor.SYSTEM, now), old.isEmpty() ? after : old.get(old.size() - 1).entry().id());
    }

    record Reached(int entries, UUID last) {}

    private int erase(List<Sealed> found, String why, Actor by, Instant now) {
        if (found.isEmpty()) return 0;
        var said = Ids.at(now);
        var sum = CanonicalEntry.sha256();
        var after = new ArrayList<Object[]>();
        found.stream().sorted(Sealed.IN_ORDER).forEach(it -> {
            var without = it.withoutWords();
            add(sum, it.entry().id(), it.leaf(), without);
            after.add(new Object[] {without.byName(), json.writeValueAsString(without.particulars()), it.leaf(), said, without.id()});
        });
        for (var row : after)
            client.sql("update journal_entry set by_name = ?, particulars = ?::jsonb, leaf = ?, erased_by = ?, salt = null where id = ?").params(row).update();
        client.sql("""
                insert into journal_entry (id, what, subject_kind, by_kind, by_id, by_name, channel, happened_at, recorded_at, particulars) values (?, ?, 'JOURNAL', ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(said).param(ERASED).param(by.kind().name()).param(by.id()).param(by.name()).param(by.channel().name()).param(Timestamp.from(now)).param(Timestamp.from(now))
                .param(json.writeValueAsString(Map.of("entries", found.size(), "over", HexFormat.of().formatHex(sum.digest()), "why", why))).update();
        return found.size();
    }

    /** What an erased entry was sealed as and what it looks like now. */
    static void add(MessageDigest sum, UUID id, String leaf, JournalEntry now) {
        sum.update((id + leaf).getBytes(StandardCharsets.US_ASCII));
        sum.update(CanonicalEntry.bytes(now));
    }

    private Sealed sealed(ResultSet row, int number) throws SQLException {
        return Sealed.of(row, journal.entry(row, number));
    }

    private static UUID[] ids(Collection<UUID> subjects) {
        return subjects.toArray(UUID[]::new);
    }

    /** The erasures of one reading of the journal: what the erased entries add up to, and what was said about them. */
    static final class Told {
        private final Map<UUID, MessageDigest> sums = new HashMap<>();
        private final Map<UUID, List<Long>> blocks = new HashMap<>();
        private final Map<UUID, Object> said = new HashMap<>();
        long erased;

        /** Entries come in the order of blocks and ids. */
        void read(Sealed it) {
            if (it.entry().what().equals(ERASED)) said(it.entry());
            if (it.erasedBy() == null) return;
            erased++;
            add(sums.computeIfAbsent(it.erasedBy(), none -> CanonicalEntry.sha256()), it.entry().id(), it.leaf(), it.entry());
            var theirs = blocks.computeIfAbsent(it.erasedBy(), none -> new ArrayList<>());
            if (theirs.isEmpty() || !theirs.get(theirs.size() - 1).equals(it.block())) theirs.add(it.block());
        }

        void said(JournalEntry it) {
            said.put(it.id(), it.particulars().get("over"));
        }

        /** Blocks with an entry that was changed and only called erased. */
        List<Long> untold() {
            return sums.entrySet().stream().filter(it -> !HexFormat.of().formatHex(it.getValue().digest()).equals(said.get(it.getKey())))
                    .flatMap(it -> blocks.get(it.getKey()).stream()).distinct().sorted().toList();
        }
    }
}
