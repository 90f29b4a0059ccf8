package cn.zhenqing365.messaging.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's sender that there is something to send, once the transaction that queued it has committed. */
@Component
public class WakeUp {
    private final Semaphore bell = new Semaphore(0);

    public void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    void ring() {
        bell.release();
    }

    void await(Duration most) throws InterruptedException {
        bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }
}
