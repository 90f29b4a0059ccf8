package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.store.CallStore;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called often enough and not there (过号): the counter is free again, the customer may come back. */
@Component
public class PassOver {
    private final AtCounter at;
    private final NumberStore numbers;
    private final CallStore calls;
    private final RulesStore rules;
    private final QueueClocks clocks;
    private final Clock clock;

    PassOver(AtCounter at, NumberStore numbers, CallStore calls, RulesStore rules, QueueClocks clocks, Clock clock) {
        this.at = at;
        this.numbers = numbers;
        this.calls = calls;
        this.rules = rules;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @throws Refused CALL_AGAIN_FIRST, CALLED_JUST_NOW, NUMBER_NOT_CALLED */
    @Transactional
    public void pass(UUID numberId, Staff staff) {
        var now = clock.instant();
        var it = at.held(numberId, staff);
        it.number().mayBePassedOver(rules.inForce(now), now).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        numbers.ended(numberId, NumberState.ABSENT, now);
        calls.ended(numberId, it.number().turn(), "ABSENT", now);
        clocks.left(it.number(), now);
        at.write("NUMBER_PASSED_OVER", it, AtCounter.actor(staff), now, "calls", it.number().calls());
    }
}
