package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.model.PartNews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The transport running by itself: one thread claims and hands over, one records the answers (one transaction for many), one
 * sweeps, one handles replies. The short pauses let a loaded node work in batches; they cost an idle one nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "zq.background", matchIfMissing = true)
class Running implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LINGER_MILLIS = 15;
    private static final int BATCH = 256;

    private final Sender sender;
    private final Recorder recorder;
    private final Sweep sweep;
    private final Inbox inbox;
    private final WakeUp wakeUp;
    private final LinkedBlockingQueue<PartNews> answers = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Running(Sender sender, Recorder recorder, Sweep sweep, Inbox inbox, WakeUp wakeUp) {
        this.sender = sender;
        this.recorder = recorder;
        this.sweep = sweep;
        this.inbox = inbox;
        this.wakeUp = wakeUp;
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    @Override
    public void start() {
        running = true;
        begin("texts-send", this::send);
        begin("texts-record", this::recordAnswers);
        begin("texts-sweep", () -> {
            sweep.run();
            Thread.sleep(1000);
        });
        begin("texts-replies", () -> {
            inbox.join();
            inbox.handleDue();
            Thread.sleep(POLL.toMillis());
        });
    }

    private void begin(String name, Step step) {
        var thread = new Thread(() -> repeat(step), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void repeat(Step step) {
        while (running) {
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("{} stumbled and goes on", Thread.currentThread().getName(), e);
                pause();
            }
        }
    }

    private void send() throws InterruptedException {
        var round = sender.round();
        round.forEach(it -> it.thenAccept(answer -> {
            answers.add(answer);
            wakeUp.ring();
        }));
        if (round.isEmpty()) wakeUp.await(POLL);
        Thread.sleep(LINGER_MILLIS);
    }

    private void recordAnswers() throws InterruptedException {
        var first = answers.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) return;
        Thread.sleep(LINGER_MILLIS);
        var batch = new ArrayList<PartNews>(List.of(first));
        answers.drainTo(batch, BATCH - 1);
        try {
            recorder.record(batch);
        } catch (RuntimeException e) {
            LOG.warn("{} answers could not be recorded together, now one by one", batch.size(), e);
            batch.stream().map(PartNews::messageId).distinct().forEach(id -> alone(batch.stream().filter(it -> it.messageId().equals(id)).toList()));
        }
    }

    private void alone(List<PartNews> ofOneText) {
        try {
            recorder.record(ofOneText);
        } catch (RuntimeException e) {
            LOG.error("answer for {} could not be recorded, it will be tried again", ofOneText.get(0).messageId(), e);
            answers.addAll(ofOneText);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the web server, before the gateway: what is on the wire is still answered and recorded. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(it -> {
            try {
                it.join(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        threads.clear();
        var rest = new ArrayList<PartNews>();
        pause();
        answers.drainTo(rest);
        recorder.record(rest);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1000;
    }
}
