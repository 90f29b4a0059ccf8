package cn.zhenqing365.messaging.model;

import static cn.zhenqing365.messaging.model.PartState.DELIVRD;
import static cn.zhenqing365.messaging.model.PartState.REFUSED;
import static cn.zhenqing365.messaging.model.PartState.SUBMITTING;
import static cn.zhenqing365.messaging.model.PartState.UNDELIV;
import static cn.zhenqing365.messaging.model.PartState.UNKNOWN;
import static cn.zhenqing365.messaging.model.PartState.WAITING;

import java.time.Duration;
import java.util.Collection;

/** What the parts mean for the whole text: it is delivered when all parts are, and failed when one never can be. */
public final class Fate {
    private Fate() {}

    public static MessageState of(MessageState now, Collection<PartState> parts) {
        if (now.isOver()) return now;
        if (parts.contains(REFUSED)) return MessageState.FAILED;
        if (parts.contains(SUBMITTING)) return MessageState.SENDING;
        if (parts.contains(WAITING)) return MessageState.QUEUED;
        if (parts.contains(UNDELIV)) return MessageState.UNDELIVERED;
        if (parts.contains(UNKNOWN)) return MessageState.UNKNOWN;
        return parts.stream().allMatch(DELIVRD::equals) ? MessageState.DELIVERED : MessageState.ACKED;
    }

    /** How long to wait after the n-th attempt that was certainly not taken: 1, 2, 4 … at most 60 s, real time. */
    public static Duration backOff(int attempts) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(Math.max(attempts, 1) - 1, 6)));
    }
}
