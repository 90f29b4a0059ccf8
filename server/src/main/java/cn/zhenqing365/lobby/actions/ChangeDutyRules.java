package cn.zhenqing365.lobby.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.lobby.model.DutyRules;
import cn.zhenqing365.lobby.store.DutyRulesStore;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lobby manager works by other checks and targets from a moment on; what was before stays as it was. */
@Component
public class ChangeDutyRules {
    private final DutyRulesStore rules;
    private final Journal journal;
    private final Clock clock;

    ChangeDutyRules(DutyRulesStore rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST */
    @Transactional
    public void change(DutyRules wanted, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        rules.add(wanted, effective, by.name());
        journal.write(Happening.of("DUTY_RULES_CHANGED", "DUTY_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
