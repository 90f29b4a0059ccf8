package cn.zhenqing365.promise;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every quarter of a second, on every node, whether something is due. Real time paces it, the clock bean tells the time. */
@Component
@ConditionalOnProperty(name = "zq.background", havingValue = "true", matchIfMissing = true)
public class PromiseSweeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PromiseSweeper.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int LIMIT = 200;

    private final Promises promises;
    private final Clock clock;
    private volatile Thread thread;
    private volatile Instant sweptAt;

    PromiseSweeper(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** When this node last swept; null before the first time. */
    public Instant sweptAt() {
        return sweptAt;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::run, "promise-sweeper");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(2000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                var now = clock.instant();
                var more = promises.sweep(now, LIMIT) == LIMIT;
                sweptAt = now;
                if (!more) Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("sweep failed", failed);
                if (!calmDown()) return;
            }
        }
    }

    private static boolean calmDown() {
        try {
            Thread.sleep(4 * PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }
}
