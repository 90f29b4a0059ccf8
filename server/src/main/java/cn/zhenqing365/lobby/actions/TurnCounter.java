package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.lobby.model.Counter;
import cn.zhenqing365.lobby.store.CounterStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sits down at a counter, pauses, comes back, or closes it. */
@Component
public class TurnCounter {
    private final AtCounter at;
    private final CounterStore counters;
    private final StaffMembers staffMembers;
    private final Journal journal;
    private final Clock clock;

    TurnCounter(AtCounter at, CounterStore counters, StaffMembers staffMembers, Journal journal, Clock clock) {
        this.at = at;
        this.counters = counters;
        this.staffMembers = staffMembers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param reason why it pauses, for the sign above the counter; may be null
     * @throws Refused COUNTER_TAKEN, STAFF_AT_OTHER_COUNTER, COUNTER_HAS_CUSTOMER, NOT_YOUR_COUNTER, COUNTER_NOT_OPEN
     */
    @Transactional
    public void turn(Lobby lobby, int no, Counter.State to, String reason, Staff staff) {
        var now = clock.instant();
        var it = counters.lock(lobby.id(), no).orElseThrow(() -> Refused.notFound("counter", no));
        var mine = staff.id().equals(it.staffId());
        if (to == it.state() && (mine || to == Counter.State.CLOSED)) return;
        if (it.state() == Counter.State.CLOSED) {
            if (to == Counter.State.PAUSED) throw Refused.because("COUNTER_NOT_OPEN", "no", no);
            counters.ofStaff(staff.id()).ifPresent(other -> {
                throw Refused.because("STAFF_AT_OTHER_COUNTER", "no", other.no());
            });
        } else if (!mine && to != Counter.State.CLOSED)
            throw Refused.because("COUNTER_TAKEN", "no", no, "name", staffMembers.find(it.staffId()).map(Staff::name).orElse(""));
        else at.require(it, staff);
        if (to == Counter.State.CLOSED) at.empty(it);
        counters.turn(it, to, to == Counter.State.CLOSED ? null : it.staffId() == null ? staff.id() : it.staffId(), to == Counter.State.PAUSED ? reason : null, now);
        journal.write(Happening.of("COUNTER_" + to, "COUNTER", it.id(), it.id(), lobby.areaCode(), AtCounter.actor(staff), now, "lobby", lobby.code(),
                "counter", no, "reason", reason));
    }
}
