package cn.zhenqing365.roster.web;

import cn.zhenqing365.planner.MonthPlan;
import cn.zhenqing365.planner.Worker;
import cn.zhenqing365.roster.RosterMonth;
import cn.zhenqing365.roster.actions.ReadSheet;
import cn.zhenqing365.roster.model.Cell;
import cn.zhenqing365.roster.model.Crew;
import cn.zhenqing365.roster.model.MonthBook;
import cn.zhenqing365.roster.model.NightGroups;
import cn.zhenqing365.roster.model.RosterConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A month as the screen draws it: people by days. Hours are counted hours; nights, weekends and holidays are of the year up to this month's end. */
record SheetView(UUID id, String month, int version, RosterMonth.State state, List<Day> days, List<RosterConfig.Kind> kinds, List<Set<String>> groups, List<Person> people, List<Finding> findings, Measures measures) {
    /** @param kind WORKING, WEEKEND or HOLIDAY */
    record Day(LocalDate day, String kind) {}

    record Person(String staffNo, String name, Set<String> skills, List<String> areas, double hours, double contract, double nights, double weekends, double holidays, Set<LocalDate> leave, List<Shift> shifts,
                  List<Wish> wishes) {}

    /** @param area null where it is the person's own */
    record Shift(LocalDate day, String type, String area, boolean fixed, String reason) {}

    record Wish(LocalDate day, String kind, String type, boolean kept) {}

    /** @param staffNo null for a hole; {@code area} null for what concerns a person */
    record Finding(MonthPlan.What what, String staffNo, LocalDate day, String area, int minutes, String why, String whyEn) {}

    record Measures(double uncoveredHours, double skillHours, int hardBroken, int wishes, int wishesKept, double holidaySpread, double nightSpread, double weekendSpread) {}

    static SheetView of(ReadSheet.Sheet it) {
        var book = it.book();
        var unkept = it.plan().findings().stream().filter(f -> f.what() == MonthPlan.What.WISH).map(f -> f.worker() + f.day()).collect(Collectors.toSet());
        var cells = it.cells().stream().collect(Collectors.groupingBy(Cell::staffId));
        var m = it.plan().measures();
        return new SheetView(it.roster().id(), it.roster().month().toString(), it.roster().version(), it.roster().state(), days(book), book.config().kinds(), NightGroups.of(book.config(), book.areas()),
                it.crew().stream().map(who -> person(who, book, cells.getOrDefault(who.id(), List.of()), unkept)).toList(),
                it.plan().findings().stream().map(f -> new Finding(f.what(), f.worker(), f.day(), f.area(), f.minutes(), f.why().zh(), f.why().en())).toList(),
                new Measures(m.uncoveredHours(), m.skillHours(), m.hardBroken(), m.wishes(), m.wishesKept(), m.holidaySpread(), m.nightSpread(), m.weekendSpread()));
    }

    private static List<Day> days(MonthBook book) {
        return book.month().atDay(1).datesUntil(book.month().plusMonths(1).atDay(1)).map(day -> new Day(day, book.calendar().daysOff().contains(day) ? "HOLIDAY" : book.calendar().isWorkingDay(day) ? "WORKING" : "WEEKEND")).toList();
    }

    private static Person person(Crew who, MonthBook book, List<Cell> cells, Set<String> unkept) {
        var worked = cells.stream().filter(it -> it.type() != null).toList();
        double hours = 0, nights = 0;
        for (var it : worked) for (var kind : book.config().kinds()) if (kind.code().equals(it.type())) {
            hours += kind.hours();
            nights += kind.night() ? 1 : 0;
        }
        Worker.Past past = who.past();
        var weekends = book.weekends();
        var holidays = book.holidays();
        return new Person(who.staffNo(), who.name(), who.skills(), who.areas(), hours, book.hours(who), past.nights() + nights, past.weekends() + worked.stream().filter(it -> weekends.contains(it.day())).count(),
                past.holidays() + worked.stream().filter(it -> holidays.contains(it.day())).count(), who.leave(),
                cells.stream().map(it -> new Shift(it.day(), it.type(), it.type() == null || it.area().equals(who.areas().get(0)) ? null : it.area(), it.fixed(), it.reason())).toList(),
                book.wishes().stream().filter(it -> it.staffId().equals(who.id())).map(it -> new Wish(it.day(), it.kind().name(), it.type(), !unkept.contains(who.staffNo() + it.day()))).toList());
    }
}
