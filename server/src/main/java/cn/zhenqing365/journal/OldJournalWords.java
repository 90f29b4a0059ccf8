package cn.zhenqing365.journal;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.platform.OldData;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        if (done.entries() == limit) afterCommit(() -> reached = done.last());
        return done.entries();
    }

    /** From the beginning, also what lies in blocks sealed before words could be taken out and what nobody sealed: it is there. */
    @Override
    public long overdue(Instant before) {
        return jdbc.sql("""
                select count(*) from journal_entry where id < ? and leaf is null and what <> ?""")
                .params(Ids.lowestOf(before), JournalErasure.ERASED).query(Long.class).single();
    }

    /** What is rolled back was not reached. */
    private static void afterCommit(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
