package cn.zhenqing365.messaging.sending;

import cn.zhenqing365.messaging.model.PartNews;
import cn.zhenqing365.messaging.model.PartState;
import cn.zhenqing365.messaging.store.MessageStore;
import cn.zhenqing365.messaging.store.PartStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every node looks after once a second: senders that fell silent, receipts that came early or not at all. */
@Component
public class Sweep {
    private final MessageStore messages;
    private final PartStore parts;
    private final Recorder recorder;
    private final Receipts receipts;
    private final Line line;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(MessageStore messages, PartStore parts, Recorder recorder, Receipts receipts, Line line,
          PlatformTransactionManager transactions, Clock clock) {
        this.messages = messages;
        this.parts = parts;
        this.recorder = recorder;
        this.receipts = receipts;
        this.line = line;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public void run() {
        receipts.matchEarly();
        transaction.executeWithoutResult(status -> markUnknown());
        if (line.gateway().isUp()) askForReceipts();
    }

    /** A part still on the wire when its lease ended: nobody knows. One that certainly never left waits again. */
    private void markUnknown() {
        var silent = messages.endedLeases(64);
        if (silent.isEmpty()) return;
        var at = clock.instant();
        recorder.record(parts.ofMessages(silent).stream()
                .map(it -> new PartNews(it.messageId(), it.part(), it.state() == PartState.SUBMITTING ? PartState.UNKNOWN : it.state(),
                        it.gatewayId(), at, null)).toList());
    }

    /** The network is asked outside any transaction. */
    private void askForReceipts() {
        var named = messages.withoutReceipt(16);
        if (named.isEmpty()) return;
        for (var part : parts.ofMessages(named))
            if (part.state() == PartState.ACKED)
                line.gateway().query(part.gatewayId(), part.toPhone()).ifPresent(receipts::take);
    }
}
