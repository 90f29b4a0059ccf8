package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Demand;
import cn.zhenqing365.planner.RosterGoals;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.RosterRules;
import cn.zhenqing365.planner.ShiftType;
import cn.zhenqing365.planner.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A month for tests, said as people say it. Areas A, B, C share the night; each promises somebody on duty from eight to eight. */
final class AMonth {
    static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    static final ShiftType DAY = new ShiftType("D", "白班", "day", List.of(new ShiftType.Part(480, 1200, false, false)), 10.5, false);
    static final ShiftType DAY_NIGHT = new ShiftType("DN", "白班加夜备", "day and night", List.of(new ShiftType.Part(480, 1200, false, false), new ShiftType.Part(1200, 1920, true, true)), 13.5, true);
    static final ShiftType NIGHT = new ShiftType("N", "夜备", "night", List.of(new ShiftType.Part(1200, 1920, true, true)), 3, true);
    private final Map<String, String> areas = new TreeMap<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<DayWish> wishes = new ArrayList<>();
    private final List<RosterProblem.Fixed> fixed = new ArrayList<>();
    private final Map<String, Set<LocalDate>> leave = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private YearMonth month = DECEMBER;
    private Set<String> skills = Set.of();
    private RosterRules rules = new RosterRules(660, 56, 6, 3);
    private boolean nights = true;

    static AMonth ofAreas(String... codes) {
        var it = new AMonth();
        for (var code : codes) it.areas.put(code, code + "片区");
        return it;
    }

    AMonth in(YearMonth month) { this.month = month; return this; }

    AMonth worker(String id, String area, String... skills) { return worker(id, area, Worker.Past.NONE, skills); }

    AMonth worker(String id, String area, Worker.Past past, String... skills) {
        workers.add(new Worker(id, id, Set.of(skills), List.of(area), areas.keySet(), 166, Set.of(), List.of(), past));
        return this;
    }

    AMonth leave(String id, int... days) { for (int day : days) leave.computeIfAbsent(id, it -> new HashSet<>()).add(month.atDay(day)); return this; }

    AMonth off(String id, int day) { wishes.add(new DayWish(id, month.atDay(day), DayWish.Kind.OFF, null, 1)); return this; }

    AMonth likes(String id, int day, String type) { wishes.add(new DayWish(id, month.atDay(day), DayWish.Kind.LIKE, type, 1)); return this; }

    AMonth fixed(String id, int day, String type) { fixed.add(new RosterProblem.Fixed(id, month.atDay(day), type, null)); return this; }

    AMonth holidays(int... days) { for (int day : days) holidays.add(month.atDay(day)); return this; }

    AMonth needs(String... skills) { this.skills = Set.of(skills); return this; }

    AMonth rules(RosterRules rules) { this.rules = rules; return this; }

    AMonth daysOnly() { nights = false; return this; }

    RosterProblem build() {
        var demands = new ArrayList<Demand>();
        for (var area : areas.keySet())
            for (int d = 1; d <= month.lengthOfMonth(); d++) {
                demands.add(new Demand(area, month.atDay(d), 480, 1200, true, 1, 1, skills));
                if (nights) demands.add(new Demand(area, month.atDay(d), 1200, 1920, false, 1, 0, Set.of()));
            }
        var weekends = new HashSet<LocalDate>();
        for (int d = 1; d <= month.lengthOfMonth(); d++) if (month.atDay(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) weekends.add(month.atDay(d));
        var people = workers.stream().map(it -> new Worker(it.id(), it.name(), it.skills(), it.areas(), it.lentTo(), it.hours(), leave.getOrDefault(it.id(), Set.of()), it.worked(), it.past())).toList();
        return new RosterProblem(month, areas, List.of(Set.copyOf(areas.keySet())), List.of(DAY, DAY_NIGHT, NIGHT), people, demands, wishes, fixed, weekends, holidays, rules, RosterGoals.IN_ORDER);
    }
}
