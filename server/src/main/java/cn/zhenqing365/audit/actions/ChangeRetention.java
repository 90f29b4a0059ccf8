package cn.zhenqing365.audit.actions;

import cn.zhenqing365.audit.model.RetentionRules;
import cn.zhenqing365.audit.store.RetentionStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Data is kept for another time from a moment on. */
@Component
public class ChangeRetention {
    private final RetentionStore rules;
    private final Journal journal;
    private final Clock clock;

    ChangeRetention(RetentionStore rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST */
    @Transactional
    public void change(RetentionRules wanted, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        rules.add(wanted, effective, by.name());
        journal.write(Happening.of("RETENTION_CHANGED", "RETENTION", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
