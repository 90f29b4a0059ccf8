package cn.zhenqing365.journal;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.platform.OldData;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Free words and names of customers in the journal; what happened, when and by whom of ours stays for ever. */
@Component
class OldJournalWords implements OldData {
    private static final UUID BEGINNING = new UUID(0, 0);
    private final JournalErasure erasure;
    private final JdbcClient jdbc;
    private final Clock clock;
    /** Everything up to here is done, so that a night does not read the years before again; a node that starts reads them once. */
    private volatile UUID reached = BEGINNING;

    OldJournalWords(JournalErasure erasure, JdbcClient jdbc, Clock clock) {
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "JOURNAL_WORDS";
    }

    @Override
    public Deed deed() {
        return Deed.ANONYMISED;
    }

    @Override
    public int forget(Instant before, int limit) {
        var done = erasure.eraseBetween(reached, Ids.lowestOf(before), limit, clock.instant());
        if (done.entries() == limit) reached = done.last();
        return done.entries();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("""
                select count(*) from journal_entry e join journal_block b on b.no = e.block and b.scheme = 2
                where e.id > ? and e.id < ? and e.leaf is null and e.what <> ?""")
                .params(reached, Ids.lowestOf(before), JournalErasure.ERASED).query(Long.class).single();
    }
}
