package cn.zhenqing365.promise.actions;

import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.store.PromiseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what has become due. Rows are claimed with SKIP LOCKED and moved on before they are let go, so no two nodes do one step.
 * A batch is decided, written and told together; when anything in it fails it is taken back whole and gone through again one
 * by one, each under its own savepoint: the one that fails is logged, looked at again a little later, and stops nobody else.
 */
@Component
public class SweepPromises {
    private static final Logger LOG = LoggerFactory.getLogger(SweepPromises.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(30);
    /** Small enough that a batch holds its locks for a moment only. */
    private static final int BATCH = 100;

    private final PromiseStore store;
    private final Telling telling;
    private final TransactionTemplate batch;
    private final TransactionTemplate savepoint;

    SweepPromises(PromiseStore store, Telling telling, PlatformTransactionManager transactions) {
        this.store = store;
        this.telling = telling;
        batch = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return how many promises were looked at; less than {@code limit} means that nothing more was due */
    public int sweep(Instant now, int limit) {
        var done = 0;
        while (done < limit) {
            var size = Math.min(BATCH, limit - done);
            var claimed = some(now, size);
            done += claimed;
            if (claimed < size) break;
        }
        return done;
    }

    private int some(Instant now, int size) {
        try {
            return batch.execute(status -> together(store.claimDue(now, size), now));
        } catch (RuntimeException failed) {
            LOG.warn("{} promises could not be swept together and are swept one by one: {}", size, failed.toString());
            return batch.execute(status -> {
                var due = store.claimDue(now, size);
                due.forEach(it -> one(it, now));
                return due.size();
            });
        }
    }

    private int together(List<Promise> due, Instant now) {
        var outcomes = new LinkedHashMap<Promise, List<Outcome>>();
        due.forEach(it -> outcomes.put(it, it.catchUp(now)));
        store.update(due);
        telling.tell(outcomes);
        return due.size();
    }

    private void one(Promise promise, Instant now) {
        try {
            savepoint.executeWithoutResult(status -> {
                var happened = promise.catchUp(now);
                store.update(List.of(promise));
                telling.tell(Map.of(promise, happened));
            });
        } catch (RuntimeException failed) {
            LOG.error("promise {} of {} could not be swept; again in {}", promise.rule().clock(), promise.owed().threadId(),
                    BACK_OFF, failed);
            store.lookAgain(promise.owed().id(), now.plus(BACK_OFF));
        }
    }
}
