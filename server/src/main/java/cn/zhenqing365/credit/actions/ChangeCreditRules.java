package cn.zhenqing365.credit.actions;

import cn.zhenqing365.credit.RulesVersion;
import cn.zhenqing365.credit.model.CreditRules;
import cn.zhenqing365.credit.model.CreditRulesCheck;
import cn.zhenqing365.credit.store.CreditRuleStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
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

    /** @throws Refused as {@link NewVersion#begins} and {@link CreditRulesCheck}, each naming its {@code field} */
    @Transactional
    public RulesVersion change(CreditRules wanted, NewVersion how, Actor by) {
        var now = clock.instant();
        var newest = rules.newest();
        var from = how.begins(newest.version(), now);
        var made = new RulesVersion(newest.version() + 1, from, complete(wanted), by.name(), how.why(), now);
        try {
            rules.add(made);
        } catch (DuplicateKeyException another) {
            throw NewVersion.overtaken(made.version());
        }
        journal.write(Happening.of("CREDIT_RULES_CHANGED", "CREDIT_RULES", Ids.at(now), null, null, by, now, "version", made.version(), "effectiveFrom", from,
                "reason", made.reason()));
        return made;
    }

    /** What a screen sends, checked, with the law of the version before beside it. */
    CreditRules complete(CreditRules wanted) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        CreditRulesCheck.of(wanted).ifPresent(wrong -> { throw new Refused(wrong); });
        return wanted.withLawOf(rules.newest().rules());
    }
}
