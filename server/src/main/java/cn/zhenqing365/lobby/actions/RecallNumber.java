package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody came: the number is called again. */
@Component
public class RecallNumber {
    private final AtCounter at;
    private final NumberStore numbers;
    private final RulesStore rules;
    private final Clock clock;

    RecallNumber(AtCounter at, NumberStore numbers, RulesStore rules, Clock clock) {
        this.at = at;
        this.numbers = numbers;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Refused NUMBER_NOT_CALLED, CALLED_JUST_NOW */
    @Transactional
    public void recall(UUID numberId, Staff staff) {
        var now = clock.instant();
        var it = at.held(numberId, staff);
        it.number().mayBeRecalled(rules.inForce(now), now).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        numbers.recalled(numberId, now);
        at.write("NUMBER_RECALLED", it, AtCounter.actor(staff), now, "calls", it.number().calls() + 1);
    }
}
