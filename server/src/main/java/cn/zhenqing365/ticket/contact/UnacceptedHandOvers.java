package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.promise.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** CLK-23 has run out: the hand-over returns in the same transaction in which that is recorded. */
@Component
class UnacceptedHandOvers {
    private final HandOvers handOvers;

    UnacceptedHandOvers(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @EventListener
    void broken(PromiseBroken promise) {
        if (promise.clock().equals(HandOvers.CLOCK) && promise.subjectKind().equals("HAND_OVER")) handOvers.expire(promise.subjectId(), promise.at());
    }
}
