package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.store.WordStore;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courteous words whose hour has come become texts, in the transaction that takes them: once, on whichever node. */
@Component
public class SayWords {
    private static final int BATCH = 200;

    private final WordStore words;
    private final Messages messages;
    private final Clock clock;

    SayWords(WordStore words, Messages messages, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return how many were said */
    @Transactional
    public int say() {
        var now = clock.instant();
        var due = words.takeDue(now, BATCH);
        messages.queue(now, due.stream().map(it -> new OutgoingText(it.id(), it.phone(), it.body(), it.kind().equals("BROKEN") ? "PROMISE_BROKEN" : "CREDITED",
                it.ticketId(), it.ticketId(), false)).toArray(OutgoingText[]::new));
        return due.size();
    }
}
