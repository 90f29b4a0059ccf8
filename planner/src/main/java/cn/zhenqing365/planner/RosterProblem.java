package cn.zhenqing365.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A month to be rostered.
 *
 * @param areas    code to name, for the sentences
 * @param groups   areas that share a night; an area in none is a group of its own
 * @param weekends days of this month that are free for most: Saturdays and Sundays that are not worked (调休)
 * @param holidays official holidays of this month; such a day is not counted as a weekend
 * @param fixed    what a person has decided; kept even where it breaks a rule
 */
public record RosterProblem(YearMonth month, Map<String, String> areas, List<Set<String>> groups, List<ShiftType> types, List<Worker> workers,
                            List<Demand> demands, List<DayWish> wishes, List<Fixed> fixed, Set<LocalDate> weekends, Set<LocalDate> holidays,
                            RosterRules rules, RosterGoals goals) {
    /** A cell that stays as it is. @param type null for a day off; @param area where, null for the own area */
    public record Fixed(String worker, LocalDate day, String type, String area) {}

    /** @throws IllegalArgumentException a name twice, a demand or a wish for something unknown */
    public RosterProblem {
        var ids = new HashSet<String>();
        for (var it : workers) if (!ids.add(it.id())) throw new IllegalArgumentException("worker " + it.id() + " twice");
        var codes = new HashSet<String>();
        for (var it : types) if (!codes.add(it.code())) throw new IllegalArgumentException("shift " + it.code() + " twice");
        for (var it : demands) if (!areas.containsKey(it.area())) throw new IllegalArgumentException("demand in unknown area " + it.area());
        for (var it : workers) for (var area : it.areas()) if (!areas.containsKey(area)) throw new IllegalArgumentException(it.id() + " in unknown area " + area);
        for (var it : wishes) if (!ids.contains(it.worker())) throw new IllegalArgumentException("wish of unknown worker " + it.worker());
    }
}
