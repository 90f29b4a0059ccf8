package cn.zhenqing365.calendar;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Arithmetic on counted time: {@code between(c, t, add(c, t, d)) == d} for every calendar. */
public final class WorkingTime {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private final Holidays holidays;

    public WorkingTime(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The first instant at which {@code length} of counted time has passed since {@code from}. */
    public Instant add(Counting counting, Instant from, Duration length) {
        if (counting == Counting.NAT || length.isZero()) return from.plus(length);
        var left = length;
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            var counted = countedOf(counting, day).flatMap(it -> after(it, from));
            if (counted.isEmpty()) continue;
            if (left.compareTo(counted.get().length()) <= 0) return counted.get().start().plus(left);
            left = left.minus(counted.get().length());
        }
    }

    /** Counted time from {@code from} to {@code until}; zero when {@code until} is not later. */
    public Duration between(Counting counting, Instant from, Instant until) {
        if (!from.isBefore(until)) return Duration.ZERO;
        if (counting == Counting.NAT) return Duration.between(from, until);
        var sum = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1))
            sum = sum.plus(countedOf(counting, day).flatMap(it -> after(it, from)).flatMap(it -> before(it, until))
                    .map(TimeWindow::length).orElse(Duration.ZERO));
        return sum;
    }

    private Optional<TimeWindow> countedOf(Counting counting, LocalDate day) {
        if (counting == Counting.SVC) return Optional.of(new TimeWindow(at(day, OPENS), at(day, CLOSES)));
        if (!holidays.isWorkingDay(day)) return Optional.empty();
        return Optional.of(new TimeWindow(at(day, LocalTime.MIN), at(day.plusDays(1), LocalTime.MIN)));
    }

    private static Optional<TimeWindow> after(TimeWindow window, Instant from) {
        if (!from.isBefore(window.end())) return Optional.empty();
        return Optional.of(from.isAfter(window.start()) ? new TimeWindow(from, window.end()) : window);
    }

    private static Optional<TimeWindow> before(TimeWindow window, Instant until) {
        if (!until.isAfter(window.start())) return Optional.empty();
        return Optional.of(until.isBefore(window.end()) ? new TimeWindow(window.start(), until) : window);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Zones.CHINA).toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zones.CHINA).toInstant();
    }
}
