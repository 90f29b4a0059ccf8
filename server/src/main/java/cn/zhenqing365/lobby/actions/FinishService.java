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

/** The customer leaves the counter, served. */
@Component
public class FinishService {
    private final AtCounter at;
    private final BeginService begin;
    private final NumberStore numbers;
    private final CallStore calls;
    private final QueueClocks clocks;
    private final Clock clock;

    FinishService(AtCounter at, BeginService begin, NumberStore numbers, CallStore calls, QueueClocks clocks, Clock clock) {
        this.at = at;
        this.begin = begin;
        this.numbers = numbers;
        this.calls = calls;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Once is enough: a number that is done stays as it is. @throws Refused NUMBER_NOT_AT_COUNTER */
    @Transactional
    public void finish(UUID numberId, Instant said, Staff staff) {
        var it = at.held(numberId, staff);
        var number = it.number();
        if (number.state() == NumberState.DONE) return;
        if (!number.state().isAtCounter()) throw new Refused(number.refusal("NUMBER_NOT_AT_COUNTER"));
        if (number.state() == NumberState.CALLED) begin.begin(it, number.calledAt(), staff);
        var when = AtCounter.happened(said, number.servingAt() == null ? number.calledAt() : number.servingAt(), clock.instant());
        numbers.ended(numberId, NumberState.DONE, when);
        calls.ended(numberId, number.turn(), "DONE", when);
        clocks.finished(number, when);
        at.write("SERVICE_FINISHED", it, AtCounter.actor(staff), when);
    }
}
