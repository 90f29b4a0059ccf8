package cn.zhenqing365.messaging;

import cn.zhenqing365.messaging.sending.Inbox;
import cn.zhenqing365.messaging.sending.Recorder;
import cn.zhenqing365.messaging.sending.Sender;
import cn.zhenqing365.messaging.sending.Sweep;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The transport turned by hand, for tests and stories with {@code zq.background=false}. */
@Component
public class Outbox {
    private final Sender sender;
    private final Recorder recorder;
    private final Inbox inbox;
    private final Sweep sweep;

    Outbox(Sender sender, Recorder recorder, Inbox inbox, Sweep sweep) {
        this.sender = sender;
        this.recorder = recorder;
        this.inbox = inbox;
        this.sweep = sweep;
    }

    /** Sends everything that is due, waits for the gateway's answers and records them. @return texts handed over or tried */
    public int sendDue() {
        int texts = 0;
        for (var round = sender.round(); !round.isEmpty(); round = sender.round()) {
            var answers = round.stream().map(CompletableFuture::join).toList();
            recorder.record(answers);
            texts += (int) answers.stream().map(it -> it.messageId()).distinct().count();
        }
        return texts;
    }

    /** Hands every recorded and unhandled reply to the listeners. @return replies handled */
    public int handleReplies() {
        inbox.join();
        return inbox.handleDue();
    }

    /** Ended leases, early receipts, missing receipts: what each node looks after once a second. */
    public void sweep() {
        sweep.run();
    }
}
