package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.TextAcked;
import cn.zhenqing365.messaging.TextDelivered;
import cn.zhenqing365.messaging.TextFailed;
import cn.zhenqing365.messaging.model.Fate;
import cn.zhenqing365.messaging.model.MessageHead;
import cn.zhenqing365.messaging.model.MessageState;
import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import cn.zhenqing365.messaging.model.Turn;
import cn.zhenqing365.messaging.store.MessageStore;
import cn.zhenqing365.messaging.store.PartStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was learned about parts, in one transaction for many, and tells inside it what became of their texts. */
@Component
public class Recorder {
    /** A receipt that has not come by then is asked for once. */
    private static final Duration RECEIPT_EXPECTED = Duration.ofMinutes(10);
    /** A courtesy text of unknown outcome is said again after this time (real), unless a receipt tells that it arrived. */
    private static final Duration SAY_AGAIN_AFTER = Duration.ofSeconds(20);

    private final MessageStore messages;
    private final PartStore parts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;

    Recorder(MessageStore messages, PartStore parts, ApplicationEventPublisher events, PlatformTransactionManager transactions,
             Clock clock, @Qualifier("wallClock") Clock wallClock) {
        this.messages = messages;
        this.parts = parts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** Joins the caller's transaction if there is one. News of one part may appear only once. */
    public void record(Collection<PartNews> news) {
        if (!news.isEmpty()) transaction.executeWithoutResult(status -> write(List.copyOf(news)));
    }

    private void write(List<PartNews> news) {
        Map<UUID, List<PartNews>> byText = news.stream().collect(Collectors.groupingBy(PartNews::messageId));
        var heads = messages.lock(byText.keySet());
        parts.learn(news);
        var states = parts.statesOf(byText.keySet());
        var turns = new ArrayList<Turn>();
        var told = new ArrayList<Object>();
        for (var head : heads) decide(head, states.getOrDefault(head.id(), List.of()), byText.get(head.id()), turns, told);
        messages.turn(turns);
        messages.sayAgain(lost(heads, turns), clock.instant(), wallClock.instant().plus(SAY_AGAIN_AFTER));
        messages.needNotRepeat(found(heads, turns));
        told.forEach(events::publishEvent);
    }

    /** Of an urgent text whoever asked for it is told, and decides; a courtesy text has nobody who would. */
    private static List<UUID> lost(List<MessageHead> heads, List<Turn> turns) {
        return turned(heads, turns, (head, next) -> next == MessageState.UNKNOWN && head.state() != MessageState.UNKNOWN && !head.urgent());
    }

    private static List<UUID> found(List<MessageHead> heads, List<Turn> turns) {
        return turned(heads, turns, (head, next) -> head.state() == MessageState.UNKNOWN && next != MessageState.UNKNOWN);
    }

    private static List<UUID> turned(List<MessageHead> heads, List<Turn> turns, BiPredicate<MessageHead, MessageState> how) {
        var next = turns.stream().collect(Collectors.toMap(Turn::id, Turn::state));
        return heads.stream().filter(it -> next.containsKey(it.id()) && how.test(it, next.get(it.id()))).map(MessageHead::id).toList();
    }

    private void decide(MessageHead head, List<PartState> states, List<PartNews> news, List<Turn> turns, List<Object> told) {
        var next = Fate.of(head.state(), states);
        var at = news.stream().map(PartNews::at).max(Comparator.naturalOrder()).orElseThrow();
        boolean acked = head.ackedAt() == null && !states.isEmpty() && states.stream().allMatch(PartState::isTaken);
        if (next == head.state() && !acked) return;
        var error = errorOf(next, news);
        boolean delivered = next == MessageState.DELIVERED && next != head.state();
        turns.add(new Turn(head.id(), next, nextAttempt(head, next), acked ? at : null, delivered ? at : null, error));
        if (acked) told.add(new TextAcked(head.id(), head.purpose(), head.subjectId(), head.threadId(), at));
        if (delivered) told.add(new TextDelivered(head.id(), head.purpose(), head.subjectId(), head.threadId(), at));
        boolean failed = next == MessageState.FAILED || next == MessageState.UNDELIVERED || next == MessageState.UNKNOWN && head.urgent();
        if (failed && next != head.state())
            told.add(new TextFailed(head.id(), head.purpose(), head.subjectId(), head.threadId(), error, at));
    }

    private static String errorOf(MessageState next, List<PartNews> news) {
        return switch (next) {
            case UNKNOWN -> TextFailed.OUTCOME_UNKNOWN;
            case FAILED, UNDELIVERED, QUEUED -> news.stream().map(PartNews::error).filter(it -> it != null).findFirst().orElse("UNDELIVERED");
            default -> null;
        };
    }

    private Instant nextAttempt(MessageHead head, MessageState next) {
        var now = wallClock.instant();
        return switch (next) {
            case QUEUED -> now.plus(Fate.backOff(head.attempts()));
            case SENDING -> now.plus(Sender.LEASE);
            case ACKED -> now.plus(RECEIPT_EXPECTED);
            default -> null;
        };
    }
}
