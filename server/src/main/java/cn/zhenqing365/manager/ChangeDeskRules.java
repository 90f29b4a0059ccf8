package cn.zhenqing365.manager;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other thresholds of the desk from a moment on. */
@Component
public class ChangeDeskRules {
    private final DeskRuleBook book;
    private final Journal journal;
    private final Clock clock;

    ChangeDeskRules(DeskRuleBook book, Journal journal, Clock clock) {
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from null for now. @return the version. @throws Refused RULES_IN_THE_PAST, INVALID_DESK_RULE, MISSING_RULES, DESK_RULES_CHANGED_MEANWHILE */
    @Transactional
    public int change(DeskRules wanted, Instant from, Actor by) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        wanted.checked();
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        int version = book.add(wanted, effective, by.name());
        journal.write(Happening.of("DESK_RULES_CHANGED", "DESK_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective, "oftenTimes", wanted.oftenTimes(),
                "oftenWithinDays", wanted.oftenWithinDays(), "amberPercent", wanted.amberPercent(), "repeatsShownDays", wanted.repeatsShownDays()));
        return version;
    }
}
