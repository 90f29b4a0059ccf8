package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import java.time.Duration;
import java.time.Instant;
import cn.zhenqing365.lobby.store.NumberStore;
import org.springframework.stereotype.Component;

/** "Your turn soon" (快到您了), once a turn, to those who left a mobile number and are among the next few. */
@Component
class TellSoon {
    private final Queue queue;
    private final NumberStore numbers;
    private final Messages messages;

    TellSoon(Queue queue, NumberStore numbers, Messages messages) {
        this.queue = queue;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** In the transaction that moved the queue on. */
    void after(Lobby lobby, Instant now) {
        var hall = queue.now(lobby, now);
        if (hall.waiting().stream().noneMatch(it -> it.phone() != null)) return;
        var waits = hall.expected().ofAll(hall.waiting());
        for (var it : hall.waiting()) {
            if (it.phone() == null || !PhoneNumber.of(it.phone()).isMobile()) continue;
            int ahead = hall.expected().ahead(it, hall.waiting());
            if (ahead <= hall.rules().soonAhead() && waits.containsKey(it.id()) && numbers.tellSoon(it, now))
                messages.queue(now, new OutgoingText(Ids.at(now), it.phone(), words(lobby, it, ahead, waits.get(it.id())), "SOON", it.id(), it.id(), false));
        }
    }

    private static String words(Lobby lobby, QueueNumber it, int ahead, Duration wait) {
        return "您的%s号前面还有%d位,预计约%d分钟,请到%s等候叫号。".formatted(it.name(), ahead, Math.max(1, Math.round(wait.toSeconds() / 60.0)), lobby.name());
    }
}
