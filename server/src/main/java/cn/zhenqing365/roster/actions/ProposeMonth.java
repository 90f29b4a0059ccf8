package cn.zhenqing365.roster.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.RosterMonth.State;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft of a month: solved by whichever node is free, or a copy of what is published, to be changed. */
@Component
public class ProposeMonth {
    private static final int MONTHS_AHEAD = 13;
    private final MonthStore months;
    private final RosterRuleStore rules;
    private final Journal journal;
    private final Clock clock;

    ProposeMonth(MonthStore months, RosterRuleStore rules, Journal journal, Clock clock) {
        this.months = months;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused ROSTER_MONTH_OUT_OF_RANGE, ROSTER_DRAFT_EXISTS, NO_ROSTER_PUBLISHED */
    @Transactional
    public RosterMonth propose(YearMonth month, boolean copy, Actor by) {
        var now = clock.instant();
        var current = YearMonth.from(now.atZone(Zones.CHINA));
        if (month.isBefore(current) || month.isAfter(current.plusMonths(MONTHS_AHEAD))) throw Refused.because("ROSTER_MONTH_OUT_OF_RANGE", "month", month.toString());
        var source = months.published(month);
        if (copy && source.isEmpty()) throw Refused.because("NO_ROSTER_PUBLISHED", "month", month.toString());
        var version = rules.inForce(ReadMonthBook.start(month.atDay(1)).isAfter(now) ? ReadMonthBook.start(month.atDay(1)) : now).version();
        var it = new RosterMonth(Ids.at(now), month, months.nextVersion(month), copy ? State.PROPOSED : State.ASKED, copy ? "COPIED" : "SOLVED", version, by.name(), now, null, copy ? now : null, null, null);
        try {
            months.open(it);
        } catch (DuplicateKeyException there) {
            throw Refused.because("ROSTER_DRAFT_EXISTS", "month", month.toString());
        }
        if (copy) months.put(it.id(), months.cells(source.get().id()));
        journal.write(Happening.of("ROSTER_ASKED", "ROSTER", it.id(), null, null, by, now, "month", month.toString(), "version", it.version(), "basis", it.basis()));
        return it;
    }
}
