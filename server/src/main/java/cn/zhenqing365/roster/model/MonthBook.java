package cn.zhenqing365.roster.model;

import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Demand;
import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.Worker;
import cn.zhenqing365.territory.Area;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All there is to know for a month's roster, and how it becomes the planner's problem. Workers are known there by the number on the badge.
 *
 * @param daysOff official holidays of the month; {@code workedDays} weekend days that are worked (调休)
 */
public record MonthBook(YearMonth month, RosterConfig config, List<Area> areas, List<Crew> crew, List<Wished> wishes, Holidays calendar) {
    /** An approved wish. */
    public record Wished(UUID staffId, LocalDate day, DayWish.Kind kind, String type) {}

    public RosterProblem problem(Collection<Cell> fixed) {
        var names = new TreeMap<>(areas.stream().collect(Collectors.toMap(Area::code, Area::name)));
        if (crew.stream().anyMatch(it -> it.areas().contains(RosterConfig.CENTRAL))) names.put(RosterConfig.CENTRAL, "中心班组");
        var groups = NightGroups.of(config, areas);
        var byId = crew.stream().collect(Collectors.toMap(Crew::id, Crew::staffNo));
        var workers = crew.stream().map(it -> worker(it, groups)).toList();
        var wished = wishes.stream().filter(it -> byId.containsKey(it.staffId())).map(it -> new DayWish(byId.get(it.staffId()), it.day(), it.kind(), it.type(), 1)).toList();
        var kept = fixed.stream().filter(it -> byId.containsKey(it.staffId()) && (it.type() == null || known(it, names))).map(it -> new RosterProblem.Fixed(byId.get(it.staffId()), it.day(), it.type(), it.area())).toList();
        return new RosterProblem(month, names, groups, config.types(), workers, demands(names.containsKey(RosterConfig.CENTRAL)), wished, kept, weekends(), holidays(), config.hard(), config.weights());
    }

    private boolean known(Cell it, Map<String, String> areas) {
        return areas.containsKey(it.area()) && config.kinds().stream().anyMatch(kind -> kind.code().equals(it.type()));
    }

    /** Cells as the planner reads a roster; those of people or kinds that are no more are left out. */
    public List<MonthPlan.Shift> shifts(Collection<Cell> cells) {
        var byId = crew.stream().collect(Collectors.toMap(Crew::id, Crew::staffNo));
        var known = new HashMap<String, String>();
        areas.forEach(it -> known.put(it.code(), it.name()));
        if (crew.stream().anyMatch(it -> it.areas().contains(RosterConfig.CENTRAL))) known.put(RosterConfig.CENTRAL, "");
        return cells.stream().filter(it -> it.type() != null && byId.containsKey(it.staffId()) && known(it, known))
                .map(it -> new MonthPlan.Shift(byId.get(it.staffId()), it.day(), it.type(), it.area())).toList();
    }

    private Worker worker(Crew it, List<Set<String>> groups) {
        var lent = new HashSet<String>();
        for (var area : it.areas()) groups.stream().filter(group -> group.contains(area)).forEach(lent::addAll);
        it.areas().forEach(lent::remove);
        return new Worker(it.staffNo(), it.name(), it.skills(), it.areas(), lent, hours(it), it.leave(), it.worked(), it.past());
    }

    /** Hours by contract: working days less those on leave. */
    public double hours(Crew it) {
        double days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(day -> calendar.isWorkingDay(day) && !it.leave().contains(day)).count();
        return days * config.hoursPerWorkingDay();
    }

    private List<Demand> demands(boolean central) {
        var demands = new ArrayList<Demand>();
        for (var cover : config.covers())
            for (var area : codes(cover, central))
                for (int d = 1; d <= month.lengthOfMonth(); d++) {
                    var day = month.atDay(d);
                    if (cover.days().equals("ALL") || cover.days().equals("WORKING") == calendar.isWorkingDay(day))
                        demands.add(new Demand(area, day, cover.from(), cover.until(), cover.onDuty(), cover.people(), cover.wanted(), Set.copyOf(cover.skills())));
                }
        return demands;
    }

    private List<String> codes(RosterConfig.Cover cover, boolean central) {
        return switch (cover.areas()) {
            case "ALL" -> areas.stream().map(Area::code).toList();
            case "TOWN", "RURAL" -> areas.stream().filter(it -> it.kind().name().equals(cover.areas())).map(Area::code).toList();
            case "CENTRAL" -> central ? List.of(RosterConfig.CENTRAL) : List.of();
            default -> areas.stream().map(Area::code).filter(cover.areas()::equals).toList();
        };
    }

    public Set<LocalDate> holidays() {
        return calendar.daysOff().stream().filter(it -> YearMonth.from(it).equals(month)).collect(Collectors.toSet());
    }

    /** Free Saturdays and Sundays that are no holidays. */
    public Set<LocalDate> weekends() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(it -> weekend(it) && !calendar.isWorkingDay(it) && !calendar.daysOff().contains(it)).collect(Collectors.toSet());
    }

    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
