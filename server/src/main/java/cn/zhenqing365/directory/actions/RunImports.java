package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.KnownAreas;
import cn.zhenqing365.directory.files.TableRow;
import cn.zhenqing365.directory.model.ColumnMapping;
import cn.zhenqing365.directory.model.ImportField;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.MovedCommunities;
import cn.zhenqing365.directory.model.RowCheck;
import cn.zhenqing365.directory.model.RowCheck.Checked;
import cn.zhenqing365.directory.store.HouseholdWriter;
import cn.zhenqing365.directory.store.ImportStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lands files, a thousand rows to a transaction that also says how far we are. Killed anywhere, the next node reads the file
 * again, skips what is decided and goes on; a node that lost its lease lands nothing more.
 */
@Component
public class RunImports {
    private static final Logger LOG = LoggerFactory.getLogger(RunImports.class);
    private static final int BATCH = 1000;
    private static final int TRIES = 5;

    private final ImportStore store;
    private final HouseholdWriter writer;
    private final ImportFolder folder;
    private final KnownAreas areas;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunImports(ImportStore store, HouseholdWriter writer, ImportFolder folder, KnownAreas areas, Journal journal,
               TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.folder = folder;
        this.areas = areas;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whichever node is free begins. @throws Refused NOT_FOUND, IMPORT_COLUMNS_MISSING, IMPORT_ALREADY_RUN */
    public void queue(UUID id) {
        var job = store.find(id).orElseThrow(() -> Refused.notFound("import", id));
        var missing = ColumnMapping.of(job.headings()).missing();
        if (!missing.isEmpty())
            throw Refused.because("IMPORT_COLUMNS_MISSING", "columns", missing.stream().map(ImportField::title).collect(Collectors.joining("、")));
        if (!store.queue(id)) throw Refused.because("IMPORT_ALREADY_RUN", "file", job.fileName(), "state", job.state());
    }

    /** Takes one job this node has the file of and works until it ends or {@code stop} says so. @return whether there was one */
    public boolean workOne(String node, BooleanSupplier stop) {
        for (var id : store.open(clock.instant())) {
            if (!folder.has(id)) continue;
            var job = store.claim(id, node, clock.instant());
            if (job.isEmpty()) continue;
            work(job.get(), node, stop);
            return true;
        }
        return false;
    }

    private void work(ImportJob job, String node, BooleanSupplier stop) {
        try {
            if (job.total() == 0) store.counted(job.id(), count(job));
            if (land(job, node, stop)) finish(job, node);
            else store.leave(job.id(), node);
        } catch (IOException | RuntimeException failed) {
            LOG.error("import {} failed", job.id(), failed);
            store.end(job.id(), node, "FAILED", failed.getClass().getSimpleName(), clock.instant());
        }
    }

    private int count(ImportJob job) throws IOException {
        int count = -1;
        try (var rows = folder.file(job).open()) {
            while (rows.next() != null) count++;
        }
        return count;
    }

    /** @return false when it stopped before the end */
    private boolean land(ImportJob job, String node, BooleanSupplier stop) throws IOException {
        try (var rows = folder.file(job).open()) {
            var mapping = ColumnMapping.of(ReceiveImport.heading(rows).cells());
            var check = new RowCheck(mapping, areas.codes());
            var batch = new ArrayList<Checked>(BATCH);
            int number = 0;
            for (TableRow row; (row = rows.next()) != null; ) {
                var checked = check.check(row.number(), row.cells());
                if (++number <= job.done()) continue;
                batch.add(checked);
                if (batch.size() < BATCH) continue;
                if (stop.getAsBoolean() || !decide(job, node, mapping, batch)) return false;
                batch.clear();
            }
            return batch.isEmpty() || decide(job, node, mapping, batch);
        }
    }

    private boolean decide(ImportJob job, String node, ColumnMapping mapping, List<Checked> read) {
        for (int tries = 1; ; tries++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean ours = landed(job, node, mapping, read);
                    if (!ours) status.setRollbackOnly();
                    return ours;
                }));
            } catch (ConcurrencyFailureException again) {
                if (tries == TRIES) throw again;
            }
        }
    }

    /** Who was forgotten and what was moved is asked with every try: the file may be older than either. */
    private boolean landed(ImportJob job, String node, ColumnMapping mapping, List<Checked> read) {
        var erased = writer.erased(read.stream().filter(Checked::isGood).map(Checked::household).toList());
        var batch = read.stream().map(it -> it.isGood() && erased.contains(it.household().accountNo()) ? it.withoutWords("ERASED") : it).toList();
        var moved = new MovedCommunities(areas.moves());
        var good = batch.stream().filter(Checked::isGood).map(it -> moved.now(it.household())).toList();
        var bad = batch.stream().filter(it -> !it.isGood()).toList();
        var landed = writer.land(good, mapping.fields(), clock.instant());
        store.reject(job.id(), bad);
        return store.advance(job.id(), node, batch.size(), landed, bad.size(), clock.instant());
    }

    private void finish(ImportJob job, String node) throws IOException {
        writer.analyze();
        transaction.executeWithoutResult(status -> {
            store.end(job.id(), node, "DONE", null, clock.instant());
            var it = store.find(job.id()).orElseThrow();
            journal.write(Happening.of("HOUSEHOLDS_IMPORTED", "IMPORT", job.id(), null, null, Actor.SYSTEM, clock.instant(), "file", it.fileName(),
                    "by", it.receivedName(), "created", it.created(), "updated", it.updated(), "unchanged", it.unchanged(), "rejected", it.rejected()));
        });
        folder.drop(job.id());
    }
}
