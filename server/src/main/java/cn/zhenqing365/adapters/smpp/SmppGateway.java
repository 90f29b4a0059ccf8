package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.messaging.Gateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one link bound; while there is none, texts wait. Tries again after 0.25, 0.5, 1 … at most {@code reconnectAtMost}. */
public class SmppGateway implements Gateway, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SmppGateway.class);
    private static final long SOONEST_MILLIS = 250;
    private static final int FIRST_BIND_SECONDS = 3;

    private final SmppAddress address;
    private final String source;
    private final Clock wallClock;
    private final long latestMillis;
    private final Semaphore lost = new Semaphore(0);
    private volatile Listener listener;
    private volatile Link link;
    private volatile boolean running;
    private Thread keeper;

    public SmppGateway(String url, String source, Clock wallClock, Duration reconnectAtMost) {
        this.address = SmppAddress.parse(url);
        this.source = source;
        this.wallClock = wallClock;
        this.latestMillis = reconnectAtMost.toMillis();
    }

    @Override
    public void listen(Listener listener) {
        this.listener = listener;
    }

    @Override
    public boolean isUp() {
        var now = link;
        return now != null && now.isUp();
    }

    @Override
    public int room() {
        var now = link;
        return now == null ? 0 : now.room();
    }

    @Override
    public CompletableFuture<Answer> submit(Part part) {
        var now = link;
        return now == null ? CompletableFuture.completedFuture(new Throttled("LINK_DOWN")) : now.submit(part);
    }

    @Override
    public Optional<Receipt> query(String gatewayId, String toPhone) {
        var now = link;
        return now == null ? Optional.empty() : now.query(gatewayId, toPhone);
    }

    /** Waits a moment for the first attempt, so that a node which says it is ready usually can send. */
    @Override
    public void start() {
        running = true;
        var tried = new CountDownLatch(1);
        keeper = new Thread(() -> keepBound(tried), "smpp-keeper");
        keeper.setDaemon(true);
        keeper.start();
        try {
            if (!tried.await(FIRST_BIND_SECONDS, TimeUnit.SECONDS)) LOG.warn("no answer yet from {}", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepBound(CountDownLatch tried) {
        long pause = SOONEST_MILLIS;
        while (running) {
            try {
                link = Link.open(address, source, listener, wallClock, lost::release);
                LOG.info("bound to {}", address);
                tried.countDown();
                pause = SOONEST_MILLIS;
                while (running && link.isUp()) lost.tryAcquire(1, TimeUnit.SECONDS);
                link.close();
                if (running) LOG.warn("lost {}", address);
            } catch (IOException | RuntimeException e) {
                LOG.warn("cannot bind to {}: {}; next try in {} ms", address, e.getMessage(), pause);
                tried.countDown();
            } catch (InterruptedException e) {
                return;
            }
            if (!rest(pause)) return;
            pause = Math.min(latestMillis, pause * 2);
        }
    }

    private boolean rest(long millis) {
        try {
            if (running) Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        if (keeper != null) keeper.interrupt();
        var now = link;
        if (now != null) now.unbind();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the senders, and after them at the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
