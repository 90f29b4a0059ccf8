package cn.zhenqing365.town.phones;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;

/** The bound sessions: accepted one by one, dropped all together. */
final class Sessions implements AutoCloseable {
    private static final long BIND_WITHIN_MILLIS = 5000;
    private final LoopbackSocket socket;
    private final SMPPServerSessionListener listener;
    private final BooleanSupplier down;
    private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    Sessions(int port, ServerMessageReceiverListener receiver, BooleanSupplier down) throws IOException {
        this.down = down;
        socket = new LoopbackSocket(port);
        listener = new SMPPServerSessionListener(socket.getLocalPort(), LoopbackSocket.factory(socket));
        listener.setMessageReceiverListener(receiver);
        listener.setPduProcessorDegree(16);
        listener.setQueueCapacity(2000);
        start("smsc-accept", this::acceptAll);
    }

    int port() {
        return socket.getLocalPort();
    }

    int count() {
        return bound.size();
    }

    /** Any of those that can hear, or null. */
    SMPPServerSession any() {
        var hearing = bound.stream().filter(it -> it.getSessionState().isReceivable()).toList();
        return hearing.isEmpty() ? null : hearing.get(ThreadLocalRandom.current().nextInt(hearing.size()));
    }

    /** Without a word: the other side finds its socket closed. */
    void drop() {
        for (var session : bound) session.close();
        bound.clear();
    }

    private void acceptAll() {
        while (open) {
            try {
                var session = listener.accept();
                start("smsc-bind", () -> bind(session));
            } catch (IOException e) {
                if (!open || socket.isClosed()) return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.setTransactionTimer(10_000);
            session.addSessionStateListener((now, before, source) -> {
                if (!now.isNotClosed()) bound.remove(session);
            });
            var request = session.waitForBind(BIND_WITHIN_MILLIS);
            if (down.getAsBoolean() || !open) {
                request.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
                session.close();
                return;
            }
            request.accept("zq-town");
            bound.add(session);
            if (down.getAsBoolean() || !open || !session.getSessionState().isBound()) {
                session.close();
                bound.remove(session);
            }
        } catch (Exception e) {
            session.close();
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        open = false;
        drop();
        socket.close();
        listener.close();
    }
}
