package cn.zhenqing365.calendar;

import cn.zhenqing365.kernel.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Arithmetic on the counted time of one calendar edition: {@code between(c, t, add(c, t, d)) == d} for every calendar. */
public final class WorkingTime {
    /** Beyond this a calendar has no open hour left and the question is a mistake. */
    private static final int MOST_DAYS = 366 * 40;

    private final CalendarEdition edition;
    private final Holidays holidays;
    private final ZoneId zone;

    public WorkingTime(CalendarEdition edition) {
        this.edition = edition;
        holidays = Holidays.of(edition.days());
        zone = ZoneId.of(edition.zone());
    }

    public int version() {
        return edition.version();
    }

    /** The first instant at which {@code length} of counted time has passed since {@code from}. */
    public Instant add(Counting counting, Instant from, Duration length) {
        if (counting == Counting.NAT || length.isZero()) return from.plus(length);
        var left = length;
        var first = dayOf(from);
        for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1))
            for (var counted : after(counting, day, from)) {
                if (left.compareTo(counted.length()) <= 0) return counted.start().plus(left);
                left = left.minus(counted.length());
            }
        throw new IllegalArgumentException(counting + " has no open hours after " + from);
    }

    /**
     * The same time of day {@code days} counted days later. What comes in out of hours comes in at the next opening; an end
     * that falls into a break or a shorter day is the next opening after it.
     */
    public Instant addDays(Counting counting, Instant from, int days) {
        if (counting == Counting.NAT) return from.plus(Duration.ofDays(days));
        var start = opening(counting, from).atZone(zone);
        var day = start.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!hours(counting, day).isEmpty()) left--;
        }
        return opening(counting, day.atTime(start.toLocalTime()).atZone(zone).toInstant());
    }

    /** Counted time from {@code from} to {@code until}; zero when {@code until} is not later. */
    public Duration between(Counting counting, Instant from, Instant until) {
        if (!from.isBefore(until)) return Duration.ZERO;
        if (counting == Counting.NAT) return Duration.between(from, until);
        var sum = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1))
            for (var counted : after(counting, day, from))
                if (counted.start().isBefore(until))
                    sum = sum.plus(Duration.between(counted.start(), counted.end().isAfter(until) ? until : counted.end()));
        return sum;
    }

    /** {@code at} itself when it counts, else the next instant that does. */
    public Instant opening(Counting counting, Instant at) {
        if (counting == Counting.NAT) return at;
        var first = dayOf(at);
        for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            var open = after(counting, day, at);
            if (!open.isEmpty()) return open.get(0).start();
        }
        throw new IllegalArgumentException(counting + " has no open hours after " + at);
    }

    private List<TimeWindow> after(Counting counting, LocalDate day, Instant from) {
        return hours(counting, day).stream().map(it -> window(day, it)).filter(it -> from.isBefore(it.end()))
                .map(it -> from.isAfter(it.start()) ? new TimeWindow(from, it.end()) : it).toList();
    }

    private List<Hours> hours(Counting counting, LocalDate day) {
        if (counting == Counting.WD) return holidays.isWorkingDay(day) ? CalendarEdition.ALL_DAY : List.of();
        var special = edition.special().get(day);
        if (special != null) return special;
        if (counting == Counting.SVC) return edition.service().getOrDefault(day.getDayOfWeek(), List.of());
        if (holidays.daysOff().contains(day)) return List.of();
        var like = holidays.workedDays().contains(day) ? DayOfWeek.MONDAY : day.getDayOfWeek();
        return edition.office().getOrDefault(like, List.of());
    }

    private TimeWindow window(LocalDate day, Hours hours) {
        return new TimeWindow(at(day, hours.from()), hours.toTheEndOfTheDay() ? at(day.plusDays(1), LocalTime.MIN) : at(day, hours.until()));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
