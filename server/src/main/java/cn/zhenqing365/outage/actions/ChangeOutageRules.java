package cn.zhenqing365.outage.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.RulesVersion;
import cn.zhenqing365.outage.model.OutageRules;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.platform.NewVersion;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a moment on other numbers of reports are a fault of the net. */
@Component
public class ChangeOutageRules {
    private final OutageRuleStore rules;
    private final Journal journal;
    private final Clock clock;

    ChangeOutageRules(OutageRuleStore rules, Journal journal, Clock clock) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST, INVALID_OUTAGE_RULES, RULES_CHANGED_MEANWHILE when somebody else was faster by a moment */
    @Transactional
    public void change(OutageRules wanted, Instant from, Actor by) {
        if (wanted == null) throw Refused.because("INVALID_OUTAGE_RULES");
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        int newest = rules.all().stream().mapToInt(RulesVersion::version).max().orElse(0);
        try {
            rules.add(wanted, effective, by.name());
        } catch (DuplicateKeyException another) {
            throw NewVersion.overtaken(newest + 1);
        }
        journal.write(Happening.of("OUTAGE_RULES_CHANGED", "OUTAGE_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
    }
}
