package cn.zhenqing365.dispatch.plan;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks several times a second, on every node, whether a day is to be planned: the rows are the tasks, and a row is one node's while it is planned. */
@Component
@ConditionalOnProperty(name = "zq.background", havingValue = "true", matchIfMissing = true)
class PlanRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlanRounds.class);
    private static final long PAUSE_MILLIS = 300;
    private static final long KNOW_EVERY = Duration.ofSeconds(1).toNanos();
    /** A search that got less of the processor than this had to share it. */
    private static final double UNDISTURBED = 0.9;
    private static final int BUSY_REST = 9;
    private static final Duration LONGEST_REST = Duration.ofSeconds(6);

    private final PlanDays plans;
    private volatile Thread thread;

    PlanRounds(PlanDays plans) {
        this.plans = plans;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::run, "plan-rounds");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(3000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        long known = System.nanoTime() - KNOW_EVERY;
        while (thread == Thread.currentThread()) {
            try {
                if (System.nanoTime() - known >= KNOW_EVERY) {
                    plans.knowToday();
                    known = System.nanoTime();
                }
                long begun = System.nanoTime(), worked = ownWork();
                if (plans.planNext()) Thread.sleep(rest(System.nanoTime() - begun, ownWork() - worked).toMillis());
                else Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                if (thread != Thread.currentThread()) return;
                LOG.error("planning failed", failed);
                if (!calmDown()) return;
            }
        }
    }

    /** Half a core at most, and far less where others want the processor: a report goes before a better plan. */
    static Duration rest(long tookNanos, long workedNanos) {
        var took = Duration.ofNanos(tookNanos);
        if (workedNanos >= tookNanos * UNDISTURBED) return took;
        var more = took.multipliedBy(BUSY_REST);
        return more.compareTo(LONGEST_REST) < 0 ? more : LONGEST_REST;
    }

    private static long ownWork() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
