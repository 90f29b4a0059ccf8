package cn.zhenqing365.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/** One connected screen: a short queue and at most one writer at a time. Whoever does not keep up is let go and comes back. */
class LiveClient {
    /** The line itself. */
    interface Line {
        void send(LiveEvents.Event event) throws IOException;

        void close();
    }

    private static final int QUEUE = 256;

    private final Listener listener;
    private final Line line;
    private final Executor writers;
    private final Queue<LiveEvents.Event> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean gone;

    LiveClient(Listener listener, Line line, Executor writers) {
        this.listener = listener;
        this.line = line;
        this.writers = writers;
    }

    Listener listener() {
        return listener;
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** Never waits. */
    void offer(List<LiveEvents.Event> events) {
        synchronized (this) {
            if (gone || events.isEmpty()) return;
            if (waiting.size() + events.size() > QUEUE) {
                gone = true;
                waiting.clear();
            } else {
                waiting.addAll(events);
            }
            if (writing) return;
            writing = true;
        }
        writers.execute(this::write);
    }

    void leave() {
        synchronized (this) {
            gone = true;
            waiting.clear();
        }
        line.close();
    }

    private void write() {
        for (var event = next(); event != null; event = next()) {
            try {
                line.send(event);
            } catch (IOException | RuntimeException dead) {
                leave();
            }
        }
    }

    private LiveEvents.Event next() {
        LiveEvents.Event event;
        boolean close;
        synchronized (this) {
            event = waiting.poll();
            writing = event != null;
            close = event == null && gone;
        }
        if (close) line.close();
        return event;
    }
}
