package cn.zhenqing365.roster.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.RosterRuleStore;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other rules from a moment on; a roster keeps the version it was made by. */
@Component
public class ChangeRosterRules {
    private final RosterRuleStore rules;
    private final Journal journal;
    private final Clock clock;

    ChangeRosterRules(RosterRuleStore rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST */
    @Transactional
    public void change(RosterConfig wanted, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        rules.add(wanted, effective, by.name());
        journal.write(Happening.of("ROSTER_RULES_CHANGED", "ROSTER_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
