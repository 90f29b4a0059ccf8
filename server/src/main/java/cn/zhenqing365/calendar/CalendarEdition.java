package cn.zhenqing365.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * One version of all calendars: service hours and opening hours by day of the week, the days off and worked weekend days
 * (调休), and single days with hours of their own. A version is never changed: a promise names the one it was made under.
 *
 * @param effectiveFrom what is promised from then on is counted by it
 * @param service       hours of every day, holidays too ({@link Counting#SVC})
 * @param office        hours of working days ({@link Counting#OFFICE}); a worked weekend day has those of a Monday
 * @param special       the hours of one date, for both, whatever day it is; an empty list is closed
 */
public record CalendarEdition(int version, Instant effectiveFrom, String zone, Map<DayOfWeek, List<Hours>> service,
                              Map<DayOfWeek, List<Hours>> office, List<Holidays.Day> days, Map<LocalDate, List<Hours>> special) {
    static final List<Hours> ALL_DAY = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    public CalendarEdition {
        special = special == null ? Map.of() : Map.copyOf(special);
        days = days == null ? List.of() : List.copyOf(days);
        service.values().forEach(CalendarEdition::inOrder);
        office.values().forEach(CalendarEdition::inOrder);
        special.values().forEach(CalendarEdition::inOrder);
        var hours = office.values().stream().anyMatch(it -> !it.isEmpty()) && service.values().stream().anyMatch(it -> !it.isEmpty());
        if (!hours) throw new IllegalArgumentException("a calendar needs at least one open hour a week");
    }

    /** The same hours with these holidays in place of those of the years they speak of. */
    public CalendarEdition with(List<Holidays.Day> news) {
        var years = news.stream().map(it -> it.date().getYear()).collect(java.util.stream.Collectors.toSet());
        var all = new java.util.ArrayList<>(days.stream().filter(it -> !years.contains(it.date().getYear())).toList());
        all.addAll(news);
        all.sort(java.util.Comparator.comparing(Holidays.Day::date));
        return new CalendarEdition(version, effectiveFrom, zone, service, office, all, special);
    }

    CalendarEdition as(int number, Instant from) {
        return new CalendarEdition(number, from, zone, service, office, days, special);
    }

    private static void inOrder(List<Hours> hours) {
        for (int i = 1; i < hours.size(); i++) {
            var before = hours.get(i - 1);
            if (before.toTheEndOfTheDay() || hours.get(i).from().isBefore(before.until()))
                throw new IllegalArgumentException("hours overlap or are out of order: " + hours);
        }
    }
}
