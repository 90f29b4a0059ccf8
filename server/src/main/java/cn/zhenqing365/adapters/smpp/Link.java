package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.messaging.Gateway;
import cn.zhenqing365.messaging.Gateway.Answer;
import cn.zhenqing365.messaging.Gateway.Part;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/** One bound session and the window of parts on its way. When it breaks, what had started is unclear and the rest never left. */
final class Link {
    private static final int WINDOW = 32;
    /** As many again may stand behind the window, so that it is never empty while texts wait. */
    private static final int BEHIND = 32;
    /** So many receipts may be waiting for their commit together. */
    private static final int HEARD_AT_ONCE = 64;
    private static final int ANSWER_WITHIN_MILLIS = 5000;
    private static final int ENQUIRE_AFTER_MILLIS = 15_000;

    private final SMPPSession session;
    private final String source;
    private final Clock wallClock;
    private final Set<OnTheWay> pending = ConcurrentHashMap.newKeySet();
    private final ExecutorService window = Executors.newFixedThreadPool(WINDOW, work -> {
        var thread = new Thread(work, "smpp-window");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean open = true;

    private Link(SMPPSession session, String source, Clock wallClock) {
        this.session = session;
        this.source = source;
        this.wallClock = wallClock;
    }

    static Link open(SmppAddress to, String source, Gateway.Listener listener, Clock wallClock, Runnable whenClosed) throws IOException {
        var session = new SMPPSession((host, port) -> {
            var socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            return new SocketConnection(socket);
        });
        var link = new Link(session, source, wallClock);
        session.setTransactionTimer(ANSWER_WITHIN_MILLIS);
        session.setEnquireLinkTimer(ENQUIRE_AFTER_MILLIS);
        session.setPduProcessorDegree(HEARD_AT_ONCE);
        session.setQueueCapacity(2000);
        session.setMessageReceiverListener(new Hearing(listener, wallClock));
        session.addSessionStateListener((now, before, which) -> {
            if (now.isNotClosed()) return;
            link.close();
            whenClosed.run();
        });
        try {
            session.connectAndBind(to.host(), to.port(), new BindParameter(BindType.BIND_TRX, to.user(), to.password(), "",
                    TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, null), ANSWER_WITHIN_MILLIS);
            return link;
        } catch (IOException | RuntimeException e) {
            link.close();
            throw e;
        }
    }

    boolean isUp() {
        return open && session.getSessionState().isBound();
    }

    int room() {
        return isUp() ? Math.max(0, WINDOW + BEHIND - pending.size()) : 0;
    }

    private record OnTheWay(Part part, AtomicBoolean started, CompletableFuture<Answer> answer) {}

    CompletableFuture<Answer> submit(Part part) {
        var it = new OnTheWay(part, new AtomicBoolean(), new CompletableFuture<>());
        pending.add(it);
        it.answer.whenComplete((answer, broken) -> pending.remove(it));
        try {
            window.execute(() -> send(it));
        } catch (RejectedExecutionException e) {
            it.answer.complete(new Gateway.Throttled("LINK_DOWN"));
        }
        if (!open) abandon(it);
        return it.answer;
    }

    private void send(OnTheWay it) {
        if (!open || wallClock.instant().isAfter(it.part.sendBefore())) it.answer.complete(new Gateway.Throttled("LATE"));
        else if (it.started.compareAndSet(false, true)) it.answer.complete(exchange(it.part));
    }

    private Answer exchange(Part part) {
        try {
            return new Gateway.Accepted(session.submitShortMessage("", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, source,
                    TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, part.toPhone(),
                    new ESMClass(part.total() > 1 ? SMPPConstant.ESMCLS_UDHI_INDICATOR_SET : 0), (byte) 0, (byte) 0, null, null,
                    new RegisteredDelivery(SMPPConstant.REGDEL_SMSC_SUCCESS_FAILURE_REQUESTED), (byte) 0,
                    new RawDataCoding(part.plain() ? Pdus.ASCII : Pdus.UCS2), (byte) 0, Pdus.payload(part),
                    new OptionalParameter.User_message_reference((short) part.reference())).getMessageId());
        } catch (NegativeResponseException e) {
            return Refusals.of(e.getCommandStatus());
        } catch (PDUException e) {
            return new Gateway.Rejected("NOT_SAYABLE");
        } catch (ResponseTimeoutException | InvalidResponseException e) {
            return new Gateway.Unclear("NO_ANSWER");
        } catch (IOException e) {
            // the library's own check before it writes: nothing has left
            boolean neverLeft = e.getMessage() != null && e.getMessage().startsWith("Cannot ") && e.getMessage().contains(" in state ");
            return neverLeft ? new Gateway.Throttled("LINK_DOWN") : new Gateway.Unclear("LINK_LOST");
        } catch (RuntimeException e) {
            return new Gateway.Unclear(e.toString());
        }
    }

    Optional<Gateway.Receipt> query(String gatewayId, String toPhone) {
        try {
            var result = session.queryShortMessage(gatewayId, TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, source);
            return Pdus.receipt(gatewayId, toPhone, null, result.getMessageState().name());
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException | IOException e) {
            return Optional.empty();
        }
    }

    private void abandon(OnTheWay it) {
        it.answer.complete(it.started.compareAndSet(false, true) ? new Gateway.Throttled("LINK_DOWN") : new Gateway.Unclear("LINK_LOST"));
    }

    /** Says goodbye first, when there is somebody to say it to. */
    void unbind() {
        session.unbindAndClose();
        close();
    }

    void close() {
        if (!open) return;
        open = false;
        window.shutdown();
        pending.forEach(this::abandon);
        session.close();
    }
}
