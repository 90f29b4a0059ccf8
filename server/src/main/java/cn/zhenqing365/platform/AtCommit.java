package cn.zhenqing365.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of one transaction, written together just before it commits: a report, or a batch of the gateway's answers, causes
 * several journal entries and texts in several modules, and one round trip each was a third of what it cost. What is gathered
 * commits or fails with the transaction; a rollback to a savepoint takes back what was gathered since. Without a transaction
 * it is written at once. Whoever reads the rows inside the transaction calls {@link #flush} before.
 */
public final class AtCommit<T> {
    private final Consumer<List<T>> write;

    public AtCommit(Consumer<List<T>> write) {
        this.write = write;
    }

    public void add(List<T> rows) {
        if (rows.isEmpty()) return;
        if (TransactionSynchronizationManager.isSynchronizationActive()) Gathered.here().of(this).addAll(rows);
        else write.accept(rows);
    }

    /** Writes what this transaction has gathered so far. */
    public void flush() {
        if (TransactionSynchronizationManager.getResource(Gathered.class) instanceof Gathered gathered) gathered.write(this);
    }

    /** What this transaction has gathered and not written yet. */
    List<T> waiting() {
        return TransactionSynchronizationManager.getResource(Gathered.class) instanceof Gathered gathered ? gathered.of(this) : List.of();
    }

    /** Everything the current transaction has gathered, in the order of the first row of each kind. */
    private static final class Gathered implements TransactionSynchronization {
        private final Map<AtCommit<?>, List<Object>> rows = new LinkedHashMap<>();
        /** For each savepoint how many rows of each kind were gathered before it and are not safe from it yet. */
        private final Map<Object, Map<AtCommit<?>, Integer>> savepoints = new LinkedHashMap<>();
        /** Rows gathered before a savepoint and written after it: if it is rolled back they are written once more. */
        private final Map<Object, Map<AtCommit<?>, List<Object>>> atRisk = new LinkedHashMap<>();

        static Gathered here() {
            if (TransactionSynchronizationManager.getResource(Gathered.class) instanceof Gathered known) return known;
            var begun = new Gathered();
            TransactionSynchronizationManager.registerSynchronization(begun);
            TransactionSynchronizationManager.bindResource(Gathered.class, begun);
            return begun;
        }

        @SuppressWarnings("unchecked")
        <T> List<T> of(AtCommit<T> kind) {
            return (List<T>) rows.computeIfAbsent(kind, it -> new ArrayList<>());
        }

        <T> void write(AtCommit<T> kind) {
            var waiting = of(kind);
            if (waiting.isEmpty()) return;
            var batch = List.copyOf(waiting);
            waiting.clear();
            savepoints.forEach((savepoint, sizes) -> {
                int before = Math.min(batch.size(), sizes.getOrDefault(kind, 0));
                if (before > 0) atRisk.computeIfAbsent(savepoint, it -> new LinkedHashMap<>()).computeIfAbsent(kind, it -> new ArrayList<>()).addAll(batch.subList(0, before));
                sizes.put(kind, 0);
            });
            kind.write.accept(batch);
        }

        /** Writing one kind may gather rows of another. */
        @Override
        public void beforeCommit(boolean readOnly) {
            for (var next = unwritten(); next != null; next = unwritten()) write(next);
        }

        private AtCommit<?> unwritten() {
            return rows.entrySet().stream().filter(it -> !it.getValue().isEmpty()).<AtCommit<?>>map(Map.Entry::getKey).findFirst().orElse(null);
        }

        @Override
        public void savepoint(Object savepoint) {
            var sizes = new LinkedHashMap<AtCommit<?>, Integer>();
            rows.forEach((kind, waiting) -> sizes.put(kind, waiting.size()));
            savepoints.put(savepoint, sizes);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            var sizes = savepoints.getOrDefault(savepoint, Map.of());
            rows.forEach((kind, waiting) -> waiting.subList(Math.min(waiting.size(), sizes.getOrDefault(kind, 0)), waiting.size()).clear());
            var again = atRisk.remove(savepoint);
            if (again != null) again.forEach((kind, lost) -> rows.get(kind).addAll(0, lost));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Gathered.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Gathered.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathered.class);
        }
    }
}
