package cn.zhenqing365.messaging;

import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.model.Parts;
import cn.zhenqing365.messaging.sending.Line;
import cn.zhenqing365.messaging.sending.WakeUp;
import cn.zhenqing365.messaging.store.InboundStore;
import cn.zhenqing365.messaging.store.MessageStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door: say a text in the transaction that causes it. */
@Component
public class Messages {
    /** Longer than this is not a text message but a letter. */
    static final int MOST_PARTS = 20;

    private final MessageStore store;
    private final InboundStore inbound;
    private final Line line;
    private final WakeUp wakeUp;
    private final String signature;

    Messages(MessageStore store, InboundStore inbound, Line line, WakeUp wakeUp, @Value("${zq.sms.signature:【张家港广电】}") String signature) {
        this.store = store;
        this.inbound = inbound;
        this.line = line;
        this.wakeUp = wakeUp;
        this.signature = signature;
    }

    /**
     * One batch insert with whatever else the transaction says; the sender of this node wakes after the commit, and any node may send. The signature is put in
     * front where it is missing ({@code domain.md} §5: first, and it counts toward the length).
     *
     * @throws Refused TEXT_TOO_LONG
     */
    public void queue(Instant now, OutgoingText... texts) {
        if (texts.length == 0) return;
        store.insert(now, Arrays.stream(texts).map(this::signed).toList());
        wakeUp.afterCommit();
    }

    /** Takes back what has not been claimed by a sender yet. */
    public void cancelFor(UUID subjectId, String purpose) {
        store.cancel(subjectId, purpose);
    }

    /** True when nothing else has come from this number since. @param inboundId the reply being handled */
    public boolean isFirstWord(String phone, UUID inboundId, Instant since) {
        return inbound.isFirst(phone, inboundId, since);
    }

    /** What was said in a thread, oldest first. */
    public List<MessageView> thread(UUID threadId) {
        return store.thread(threadId);
    }

    /** For the heartbeat. */
    public GatewayState gatewayState() {
        return new GatewayState(line.gateway().isUp(), store.oldestQueued().orElse(null));
    }

    private OutgoingText signed(OutgoingText text) {
        var body = Parts.sayable(text.body().startsWith("【") ? text.body() : signature + text.body());
        var parts = Parts.of(body).size();
        if (parts > MOST_PARTS)
            throw Refused.because("TEXT_TOO_LONG", "to", PhoneNumber.mask(text.toPhone()), "parts", parts, "limit", MOST_PARTS);
        return new OutgoingText(text.id(), text.toPhone(), body, text.purpose(), text.subjectId(), text.threadId(), text.urgent());
    }
}
