package cn.zhenqing365.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The seal on the journal: entries are bound into blocks, each block's SHA-256 over the one before it and its own entries.
 * Who changes, removes or slips in an old row breaks the chain, and {@link #verify} says where. Entries written in the last
 * few seconds are not sealed yet; one that commits late lands in a later block. Words can be taken out of an entry
 * ({@link JournalErasure}) without breaking it, because a block binds a digest of each entry (scheme 2); older blocks bind the rows.
 */
@Component
public class JournalSeals {
    private static final int BLOCK = 5000;

    /** {@code broken}: numbers of the blocks that do not hold what was sealed; empty is good. {@code erased}: entries without their words, each told of. */
    public record Verification(long blocks, long sealed, long unsealed, long erased, List<Long> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }

    private record Block(long no, String previousHash, String hash, int entries, int scheme) {}

    private static final class Sum {
        final MessageDigest rows = CanonicalEntry.sha256();
        final MessageDigest leaves = CanonicalEntry.sha256();
        int entries;
    }

    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JournalSeals(Journal journal, JdbcTemplate jdbc, JdbcClient client, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
        snapshot = new TransactionTemplate(transaction.getTransactionManager());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5000)
    void sealAll() {
        int sealed;
        do sealed = seal();
        while (sealed == BLOCK);
    }

    /** Binds what is unsealed into one block. @return entries bound; 0 when there were none or another node is at it */
    public int seal() {
        return transaction.execute(status -> {
            if (client.sql("select no from journal_block where no = 0 for update skip locked").query(Long.class).list().isEmpty())
                return 0;
            var last = client.sql("select * from journal_block order by no desc limit 1").query(JournalSeals::block).single();
            var entries = new ArrayList<>(client.sql("""
                    update journal_entry set block = ? where id in
                    (select id from journal_entry where block is null order by id limit ?) returning *""")
                    .params(last.no() + 1, BLOCK).query((row, n) -> Sealed.of(row, journal.entry(row, n))).list());
            if (entries.isEmpty()) return 0;
            entries.sort(Sealed.IN_ORDER);
            var sum = CanonicalEntry.sha256();
            entries.forEach(it -> sum.update(bytes(it.leaf())));
            client.sql("insert into journal_block (no, previous_hash, hash, entries, sealed_at, scheme) values (?, ?, ?, ?, ?, 2)")
                    .params(last.no() + 1, last.hash(), bind(last.hash(), sum), entries.size(), Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new JournalSealed(entries.stream().map(Sealed::entry).toList()));
            return entries.size();
        });
    }

    /** Computes the whole chain again, in one pass at constant memory per block, of one moment: what is sealed or erased meanwhile is not broken. */
    public Verification verify() {
        return snapshot.execute(status -> {
            var sums = new TreeMap<Long, Sum>();
            var told = new JournalErasure.Told();
            client.sql("select * from journal_entry where block is null and what = ?").param(JournalErasure.ERASED).query(journal::entry).list().forEach(told::said);
            var reader = new JdbcTemplate(jdbc.getDataSource());
            reader.setFetchSize(1000);
            reader.query("select * from journal_entry where block is not null order by block, id", (ResultSet row) -> {
                var it = Sealed.of(row, journal.entry(row, 0));
                var sum = sums.computeIfAbsent(it.block(), no -> new Sum());
                sum.rows.update(CanonicalEntry.bytes(it.entry()));
                sum.leaves.update(bytes(it.leaf()));
                sum.entries++;
                told.read(it);
            });
            var broken = new ArrayList<Long>();
            var previous = new Block(0, "", "0".repeat(64), 0, 1);
            var blocks = client.sql("select * from journal_block where no > 0 order by no").query(JournalSeals::block).list();
            for (var block : blocks) {
                var sum = sums.remove(block.no());
                var good = sum != null && block.no() == previous.no() + 1 && block.previousHash().equals(previous.hash())
                        && sum.entries == block.entries() && bind(previous.hash(), block.scheme() == 1 ? sum.rows : sum.leaves).equals(block.hash());
                if (!good) broken.add(block.no());
                previous = block;
            }
            broken.addAll(sums.keySet());
            told.untold().stream().filter(it -> !broken.contains(it)).forEach(broken::add);
            return new Verification(blocks.size(), blocks.stream().mapToLong(Block::entries).sum(), unsealed(), told.erased, broken);
        });
    }

    private long unsealed() {
        return client.sql("select count(*) from journal_entry where block is null").query(Long.class).single();
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        return new Block(row.getLong("no"), row.getString("previous_hash"), row.getString("hash"), row.getInt("entries"), row.getInt("scheme"));
    }

    private static String bind(String previousHash, MessageDigest entries) {
        var sum = CanonicalEntry.sha256();
        sum.update(previousHash.getBytes(StandardCharsets.US_ASCII));
        sum.update(entries.digest());
        return HexFormat.of().formatHex(sum.digest());
    }

    private static byte[] bytes(String leaf) {
        return leaf.getBytes(StandardCharsets.US_ASCII);
    }
}
