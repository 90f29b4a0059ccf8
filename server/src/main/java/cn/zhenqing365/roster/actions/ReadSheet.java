package cn.zhenqing365.roster.actions;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.Crew;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.model.NightGroups;
import cn.zhenqing365.roster.model.RosterConfig;
import cn.zhenqing365.roster.store.MonthStore;
import cn.zhenqing365.roster.store.RosterRuleStore;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A month's roster as it is looked at: who has what, what does not hold, and how evenly it is borne. */
@Component
public class ReadSheet {
    /** @param crew those of the areas asked for; {@code plan} judged for everybody, findings of these areas only */
    public record Sheet(RosterMonth roster, MonthBook book, List<Crew> crew, List<Cell> cells, MonthPlan plan) {}

    private final MonthStore months;
    private final ReadMonthBook books;
    private final RosterRuleStore rules;
    private final Clock clock;

    ReadSheet(MonthStore months, ReadMonthBook books, RosterRuleStore rules, Clock clock) {
        this.months = months;
        this.books = books;
        this.rules = rules;
        this.clock = clock;
    }

    /** Newest first. */
    public List<RosterMonth> of(YearMonth month) {
        return months.of(month);
    }

    /** @param area null for all the asker may see. @throws Refused NOT_FOUND */
    @Transactional(readOnly = true)
    public Sheet sheet(UUID id, String area, Staff asker) {
        var roster = months.find(id).orElseThrow(() -> Refused.notFound("roster", id));
        var book = books.of(roster.month(), roster.rulesVersion());
        var areas = seen(book, area, asker);
        var crew = book.crew().stream().filter(it -> it.areas().stream().anyMatch(areas::contains)).toList();
        var ids = new HashSet<>(crew.stream().map(Crew::id).toList());
        var numbers = new HashSet<>(crew.stream().map(Crew::staffNo).toList());
        var all = months.cells(id);
        var plan = books.judge(book, all);
        var findings = plan.findings().stream().filter(it -> it.worker() != null ? numbers.contains(it.worker()) : areas.contains(it.area())).toList();
        return new Sheet(roster, book, crew, all.stream().filter(it -> ids.contains(it.staffId())).toList(), new MonthPlan(plan.shifts(), findings, plan.measures(), 0));
    }

    /** In percent; 100 when it is done. */
    public int progress(RosterMonth it) {
        return switch (it.state()) {
            case ASKED -> 0;
            case SOLVING -> (int) Math.min(99, 100 * Duration.between(it.solvingSince(), clock.instant()).toMillis() / (1000L * rules.version(it.rulesVersion()).solveSeconds()));
            default -> 100;
        };
    }

    /** Those who share a night see each other: they swap among themselves. */
    private static Set<String> seen(MonthBook book, String area, Staff asker) {
        var areas = new HashSet<String>();
        for (var it : book.areas()) if (asker.sees(it.code())) areas.add(it.code());
        if (asker.allAreas()) areas.add(RosterConfig.CENTRAL);
        else for (var group : NightGroups.of(book.config(), book.areas())) if (group.stream().anyMatch(asker::sees)) areas.addAll(group);
        if (area != null) areas.retainAll(NightGroups.of(book.config(), book.areas()).stream().filter(it -> it.contains(area)).findFirst().orElse(Set.of(area)));
        return areas;
    }
}
