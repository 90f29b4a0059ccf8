package cn.zhenqing365.scoreboard.actions;

import cn.zhenqing365.journal.JournalSealed;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.store.DueStore;
import cn.zhenqing365.scoreboard.store.HouseholdCounts;
import cn.zhenqing365.scoreboard.store.RollupStore;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rollup follows the journal. In the transaction that seals a block, what it speaks about becomes due; any node takes what is
 * due and counts those days of those areas anew from the cases, in one transaction: a node that dies gives everything back, and two
 * nodes never write one month of an area at the same time.
 */
@Component
public class CountFigures {
    private static final int AT_ONCE = 5000;

    private final DueStore due;
    private final RollupStore rollup;
    private final HouseholdCounts households;
    private final FigureTargets targets;
    private final Areas areas;
    private final Clock clock;

    CountFigures(DueStore due, RollupStore rollup, HouseholdCounts households, FigureTargets targets, Areas areas, Clock clock) {
        this.due = due;
        this.rollup = rollup;
        this.households = households;
        this.targets = targets;
        this.areas = areas;
        this.clock = clock;
    }

    @EventListener
    public void follow(JournalSealed sealed) {
        due.add(sealed.entries(), clock.instant());
    }

    /** @return whether there was anything to count */
    @Transactional
    public boolean countDue() {
        var work = due.take(AT_ONCE);
        if (work.isEmpty()) return false;
        var now = clock.instant();
        var months = new TreeMap<LocalDate, Map<LocalDate, Set<String>>>();
        work.days().forEach((day, codes) -> months.computeIfAbsent(day.withDayOfMonth(1), month -> new TreeMap<>()).put(day, codes));
        work.months().forEach(month -> countMonth(month, now));
        months.forEach((month, days) -> {
            var touched = new TreeSet<String>();
            days.values().forEach(touched::addAll);
            rollup.hold(month, touched, now);
            days.forEach((day, codes) -> rollup.countDays(day, day.plusDays(1), codes, targets::chosen));
            rollup.sumMonth(month, touched);
            rollup.sumTogether(month, days.keySet(), now);
        });
        return true;
    }

    /** Whatever was due before. @param until exclusive; whole months are counted */
    @Transactional
    public void countAnew(LocalDate from, LocalDate until) {
        for (var month = from.withDayOfMonth(1); month.isBefore(until); month = month.plusMonths(1)) countMonth(month, clock.instant());
    }

    /** What no journal entry speaks about: receipts of texts, households and who is on duty now. Also the first count of all there is. */
    @Transactional
    public void countToday() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        households.countNow(today, now);
        var codes = codes();
        due.addDay(today, codes, now);
        due.addDay(today.minusDays(1), codes, now);
        if (!due.nothingEverCounted()) return;
        var first = due.firstTicket();
        if (first == null) return;
        for (var month = LocalDate.ofInstant(first, Zones.CHINA).withDayOfMonth(1); !month.isAfter(today); month = month.plusMonths(1)) due.addMonth(month, now);
    }

    private void countMonth(LocalDate month, Instant now) {
        var codes = codes();
        rollup.hold(month, codes, now);
        rollup.countDays(month, month.plusMonths(1), codes, targets::chosen);
        rollup.sumMonth(month, codes);
        rollup.sumTogether(month, month.datesUntil(month.plusMonths(1)).toList(), now);
    }

    /** With '' for what is of no known area: a text to a colleague, a question of nobody in our streets. */
    private Collection<String> codes() {
        return Stream.concat(Stream.of(""), areas.all().stream().map(Area::code).sorted()).toList();
    }
}
