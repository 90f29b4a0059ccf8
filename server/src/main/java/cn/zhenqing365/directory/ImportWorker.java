package cn.zhenqing365.directory;

import cn.zhenqing365.directory.actions.RunImports;
import cn.zhenqing365.kernel.Ids;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second, on every node, for a file that waits; works on one at a time, beside everything else. */
@Component
@ConditionalOnBooleanProperty(name = "zq.background", matchIfMissing = true)
class ImportWorker implements DisposableBean {
    private final RunImports imports;
    private final String node = Ids.token();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    ImportWorker(RunImports imports) {
        this.imports = imports;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (busy.compareAndSet(false, true)) thread.execute(this::work);
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) more = imports.workOne(node, () -> stopping);
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(ImportWorker.class).error("looking for imports failed", failed);
        } finally {
            busy.set(false);
        }
    }

    /** The batch in hand is finished; the rest is left to the next node. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
