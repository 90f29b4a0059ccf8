package cn.zhenqing365.roster.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.store.MonthStore;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft, or one that is being solved or could not be, is thrown away; it is kept and counts for nothing. */
@Component
public class DropDraft {
    private final MonthStore months;
    private final Journal journal;
    private final Clock clock;

    DropDraft(MonthStore months, Journal journal, Clock clock) {
        this.months = months;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, ROSTER_NOT_A_DRAFT */
    @Transactional
    public void drop(UUID id, Actor by) {
        var it = months.lock(id).orElseThrow(() -> Refused.notFound("roster", id));
        if (!Set.of(State.ASKED, State.SOLVING, State.PROPOSED, State.FAILED).contains(it.state())) throw Refused.because("ROSTER_NOT_A_DRAFT", "month", it.month().toString(), "version", it.version());
        months.state(id, State.DROPPED);
        journal.write(Happening.of("ROSTER_DROPPED", "ROSTER", id, null, null, by, clock.instant(), "month", it.month().toString(), "version", it.version()));
    }
}
