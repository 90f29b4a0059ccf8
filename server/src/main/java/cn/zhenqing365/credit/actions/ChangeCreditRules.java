package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other credits from a moment on; a promise broken before it is answered by the rules of its day. */
@Component
public class ChangeCreditRules {
    private final CreditRuleStore rules;
    private final Journal journal;
    private final Clock clock;

    ChangeCreditRules(CreditRuleStore rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST */
    @Transactional
    public void change(CreditRules wanted, Instant from, Actor by) {
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        rules.add(wanted, effective, by.name());
        journal.write(Happening.of("CREDIT_RULES_CHANGED", "CREDIT_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
