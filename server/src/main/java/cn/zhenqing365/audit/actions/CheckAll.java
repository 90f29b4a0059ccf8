package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.CheckRun;
import cn.zhenqing365.audit.store.AuditStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalSeals;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Computes the chain of the journal and the promises of a period again, and keeps what was found. */
@Component
public class CheckAll {
    private static final Duration LONGEST = Duration.ofDays(370);
    /** Enough to see what is wrong; the count says how much more there is. */
    private static final int LISTED = 500;

    private final JournalSeals seals;
    private final Promises promises;
    private final AuditStore store;
    private final Journal journal;
    private final Clock clock;

    CheckAll(JournalSeals seals, Promises promises, AuditStore store, Journal journal, Clock clock) {
        this.seals = seals;
        this.promises = promises;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last {@code days} until now. @throws Refused PERIOD_OUT_OF_RANGE */
    public CheckRun ofTheLast(int days, Actor by) {
        if (days < 1 || days > LONGEST.toDays()) throw Refused.because("PERIOD_OUT_OF_RANGE", "most", LONGEST.toDays());
        var now = clock.instant();
        return check(now.minus(Duration.ofDays(days)), now, by, now);
    }

    private CheckRun check(Instant from, Instant until, Actor by, Instant now) {
        var chain = seals.verify();
        var again = promises.recompute(from, until, now);
        var found = new CheckRun(Ids.at(now), now, by.name(), from, until, chain.blocks(), chain.sealed(), chain.unsealed(), chain.erased(), chain.broken(), again.promises(),
                again.unrecorded(), again.differences().stream().limit(LISTED).toList());
        store.add(found);
        journal.write(Happening.of("CHECKED", "CHECK", found.id(), null, null, by, now, "blocks", found.blocks(), "broken", found.brokenBlocks().size(), "promises", found.promises(),
                "differences", again.differences().size()));
        return found;
    }
}
