package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.Queue;
import cn.zhenqing365.lobby.model.NumberState;
import cn.zhenqing365.lobby.model.QueueNumber;
import cn.zhenqing365.lobby.store.CallStore;
import cn.zhenqing365.lobby.store.NumberStore;
import cn.zhenqing365.lobby.store.RulesStore;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A free counter calls: who is next by the order of the hall, or the one the lobby manager sends there. */
@Component
public class CallNumber {
    private final AtCounter at;
    private final NumberStore numbers;
    private final CallStore calls;
    private final RulesStore rules;
    private final QueueClocks clocks;
    private final TellSoon soon;
    private final Clock clock;

    CallNumber(AtCounter at, NumberStore numbers, CallStore calls, RulesStore rules, QueueClocks clocks, TellSoon soon, Clock clock) {
        this.at = at;
        this.numbers = numbers;
        this.calls = calls;
        this.rules = rules;
        this.clocks = clocks;
        this.soon = soon;
        this.clock = clock;
    }

    /**
     * @param chosen null for whoever is next
     * @return empty when nobody waits for this counter
     * @throws Refused COUNTER_NOT_OPEN, COUNTER_HAS_CUSTOMER, NOT_YOUR_COUNTER, NUMBER_NOT_WAITING
     */
    @Transactional
    public Optional<QueueNumber> call(Lobby lobby, int counterNo, UUID chosen, Staff staff) {
        var now = clock.instant();
        var counter = at.free(lobby, counterNo, staff);
        var found = chosen == null ? numbers.claimNext(counter, Queue.day(now), rules.inForce(now), now) : numbers.lock(chosen);
        if (chosen != null) {
            var it = found.filter(there -> there.lobbyId().equals(lobby.id())).orElseThrow(() -> Refused.notFound("number", chosen));
            if (it.state() != NumberState.WAITING) throw new Refused(it.refusal("NUMBER_NOT_WAITING"));
        }
        if (found.isEmpty()) return found;
        var number = found.get();
        numbers.called(number, counter.id(), now);
        calls.insert(number, counter.id(), counter.staffId(), number.waitingSince(), now);
        clocks.called(number, now);
        at.write("NUMBER_CALLED", lobby, number, counter, AtCounter.actor(staff), now, "business", number.business(), "turn", number.turn());
        soon.after(lobby, now);
        return numbers.find(number.id());
    }
}
