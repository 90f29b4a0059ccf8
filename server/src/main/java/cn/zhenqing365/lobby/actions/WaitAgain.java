package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.CallOrder;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.store.CallStore;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waiting once more: sent on to another business with the old place in the queue, or back after a missed call. */
@Component
public class WaitAgain {
    private final AtCounter at;
    private final NumberStore numbers;
    private final CallStore calls;
    private final RulesStore rules;
    private final QueueClocks clocks;
    private final Clock clock;

    WaitAgain(AtCounter at, NumberStore numbers, CallStore calls, RulesStore rules, QueueClocks clocks, Clock clock) {
        this.at = at;
        this.numbers = numbers;
        this.calls = calls;
        this.rules = rules;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param business where to, from a counter; null for a customer who missed the call and is here again
     * @throws Refused NUMBER_NOT_AT_COUNTER, UNKNOWN_BUSINESS, NUMBER_NOT_ABSENT, NUMBER_EXPIRED
     */
    @Transactional
    public void send(UUID numberId, String business, Staff staff) {
        var now = clock.instant();
        var inForce = rules.inForce(now);
        var it = at.held(numberId, staff);
        var number = it.number();
        if (business == null) {
            number.mayReturn(inForce, now).ifPresent(refusal -> {
                throw new Refused(refusal);
            });
            numbers.waitingAgain(numberId, number.business(), CallOrder.rankOfReturned(now, inForce), number.turn() + 1, now);
            at.write("NUMBER_RETURNED", it, AtCounter.actor(staff), now);
        } else {
            if (!number.state().isAtCounter()) throw new Refused(number.refusal("NUMBER_NOT_AT_COUNTER"));
            var to = inForce.business(business);
            calls.ended(numberId, number.turn(), "TRANSFERRED", now);
            if (number.state() == NumberState.SERVING) clocks.finished(number, now);
            numbers.waitingAgain(numberId, to.code(), number.rankAt(), number.turn() + 1, now);
            at.write("NUMBER_TRANSFERRED", it, AtCounter.actor(staff), now, "to", to.code());
        }
        clocks.waiting(it.lobby(), number, now);
    }
}
