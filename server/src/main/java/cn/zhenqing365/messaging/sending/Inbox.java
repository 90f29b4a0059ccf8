package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.Gateway.Reply;
import cn.zhenqing365.messaging.TextReceived;
import cn.zhenqing365.messaging.model.Parts;
import cn.zhenqing365.messaging.store.InboundStore;
import cn.zhenqing365.messaging.store.InboundStore.Group;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Replies in two steps: written down before the gateway is told "got it"; handled afterwards, by any node, until it works. */
@Component
public class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    /** About a quarter of an hour of trying. */
    private static final int MOST_ATTEMPTS = 20;

    private final InboundStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final GroupCommit<Reply> commits = new GroupCommit<>(this::writeAll);

    Inbox(InboundStore store, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns when it is safe. */
    public void take(Reply reply) {
        commits.add(reply);
    }

    private void writeAll(List<Reply> replies) {
        var at = clock.instant();
        transaction.executeWithoutResult(status -> {
            for (var it : replies)
                if (it.total() > 1) store.insertPart(it, at);
                else store.insert(it.ref(), it.fromPhone(), text(it.utf16()), at);
        });
    }

    /** Long replies whose last part has come. */
    public void join() {
        for (var group : store.completeGroups()) transaction.executeWithoutResult(status -> join(group));
    }

    private void join(Group group) {
        var parts = store.lockParts(group);
        if (parts.size() < group.total()) return;
        var whole = new ByteArrayOutputStream();
        parts.forEach(it -> whole.writeBytes(it.utf16()));
        store.insert(parts.get(0).ref(), group.fromPhone(), text(whole.toByteArray()), parts.get(parts.size() - 1).receivedAt());
        store.forgetParts(parts);
    }

    /** @return how many were handled */
    public int handleDue() {
        int handled = 0;
        for (var result = handleNext(); result != Result.NOTHING; result = handleNext()) if (result == Result.HANDLED) handled++;
        return handled;
    }

    private enum Result { NOTHING, HANDLED, FAILED }

    private Result handleNext() {
        var current = new AtomicReference<TextReceived>();
        try {
            transaction.executeWithoutResult(status -> store.lockNext().ifPresent(reply -> {
                current.set(reply);
                events.publishEvent(reply);
                store.handled(reply.inboundId());
            }));
            return current.get() == null ? Result.NOTHING : Result.HANDLED;
        } catch (RuntimeException e) {
            if (current.get() == null) throw e;
            LOG.error("reply {} could not be handled, it will be tried again", current.get().inboundId(), e);
            store.failed(current.get().inboundId(), String.valueOf(e.getMessage()), MOST_ATTEMPTS);
            return Result.FAILED;
        }
    }

    private static String text(byte[] utf16) {
        return Parts.sayable(new String(utf16, StandardCharsets.UTF_16BE));
    }
}
