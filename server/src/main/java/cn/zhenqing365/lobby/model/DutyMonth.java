package cn.zhenqing365.lobby.model;

import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.lobby.Lobby;
import cn.zhenqing365.planner.DayWish;
import cn.zhenqing365.planner.Demand;
import cn.zhenqing365.planner.RosterGoals;
import cn.zhenqing365.planner.RosterProblem;
import cn.zhenqing365.planner.RosterRules;
import cn.zhenqing365.planner.ShiftType;
import cn.zhenqing365.planner.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A month of one hall as the planner's problem: one area, one kind of shift from opening to closing, one person a day. */
public record DutyMonth(Lobby lobby, YearMonth month, Holidays calendar, RosterRules rules, RosterGoals weights, double hoursPerWorkingDay) {
    private static final String SHIFT = "DAY";
    private static final int LOOK_BACK = 16;

    /** @param away by person; {@code year} who was on duty since New Year; {@code there} days of the month somebody is down for already */
    public RosterProblem problem(List<Staff> people, Map<UUID, Set<LocalDate>> away, List<DutyDay> year, List<DutyDay> there, List<Map.Entry<UUID, LocalDate>> wishedOff) {
        int from = minute(lobby.opens()), until = lobby.closes().equals(LocalTime.MIDNIGHT) ? 1440 : minute(lobby.closes());
        var type = new ShiftType(SHIFT, "当班", "on duty", List.of(new ShiftType.Part(from, until, false, false)), hoursPerWorkingDay, false);
        var days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        var weekends = new HashSet<LocalDate>();
        var holidays = new HashSet<LocalDate>();
        for (var day : days) {
            if (calendar.daysOff().contains(day)) holidays.add(day);
            else if (!calendar.isWorkingDay(day)) weekends.add(day);
        }
        double share = hoursPerWorkingDay * days.size() / people.size();
        var workers = people.stream().map(it -> new Worker(it.staffNo(), it.name(), Set.of(), List.of(lobby.code()), Set.of(), share, away.getOrDefault(it.id(), Set.of()),
                year.stream().filter(day -> it.id().equals(day.acting()) && !day.day().isBefore(month.atDay(1).minusDays(LOOK_BACK))).map(day -> new Worker.Worked(day.day(), from, until, hoursPerWorkingDay, false)).toList(), past(it, year))).toList();
        var numbers = people.stream().collect(java.util.stream.Collectors.toMap(Staff::id, Staff::staffNo));
        var fixed = there.stream().filter(it -> numbers.containsKey(it.staffId())).map(it -> new RosterProblem.Fixed(numbers.get(it.staffId()), it.day(), SHIFT, lobby.code())).toList();
        var wishes = wishedOff.stream().map(it -> new DayWish(numbers.get(it.getKey()), it.getValue(), DayWish.Kind.OFF, null, 1)).toList();
        return new RosterProblem(month, Map.of(lobby.code(), lobby.name()), List.of(), List.of(type), workers, days.stream().map(day -> new Demand(lobby.code(), day, from, until, true, 1, 0, Set.of())).toList(), wishes, fixed,
                weekends, holidays, rules, weights);
    }

    private Worker.Past past(Staff who, List<DutyDay> year) {
        var mine = year.stream().filter(it -> who.id().equals(it.acting())).map(DutyDay::day).toList();
        return new Worker.Past(0, mine.stream().filter(it -> weekend(it) && !calendar.isWorkingDay(it) && !calendar.daysOff().contains(it)).count(), mine.stream().filter(calendar.daysOff()::contains).count());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static int minute(LocalTime at) {
        return at.getHour() * 60 + at.getMinute();
    }
}
