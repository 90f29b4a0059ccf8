package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.store.CallStore;
import cn.zhenqing365.lobby.store.NumberStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer is at the counter: the fifteen minutes begin. */
@Component
public class BeginService {
    private final AtCounter at;
    private final NumberStore numbers;
    private final CallStore calls;
    private final QueueClocks clocks;
    private final Clock clock;

    BeginService(AtCounter at, NumberStore numbers, CallStore calls, QueueClocks clocks, Clock clock) {
        this.at = at;
        this.numbers = numbers;
        this.calls = calls;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param said when the page says it happened, null for now. @throws Refused NUMBER_NOT_CALLED */
    @Transactional
    public void begin(UUID numberId, Instant said, Staff staff) {
        var it = at.held(numberId, staff);
        if (it.number().state() == NumberState.SERVING) return;
        if (it.number().state() != NumberState.CALLED) throw new Refused(it.number().refusal("NUMBER_NOT_CALLED"));
        begin(it, AtCounter.happened(said, it.number().calledAt(), clock.instant()), staff);
    }

    void begin(AtCounter.Held it, Instant when, Staff staff) {
        numbers.serving(it.number().id(), when);
        calls.serving(it.number().id(), it.number().turn(), when);
        clocks.serving(it.lobby(), it.number(), it.counter().staffId(), when);
        at.write("SERVICE_BEGUN", it, AtCounter.actor(staff), when);
    }
}
