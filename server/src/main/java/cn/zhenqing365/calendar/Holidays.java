package cn.zhenqing365.calendar;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days off and worked weekend days (调休), as the State Council publishes them each November.
 * The file has the shape of the public holiday-cn data: {@code {"days":[{"name","date","isOffDay"}]}}.
 */
public record Holidays(Set<LocalDate> daysOff, Set<LocalDate> workedDays) {
    /** A day that is not what its day of the week says: off, or worked although a weekend. */
    public record Day(String name, LocalDate date, boolean isOffDay) {}

    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    public static Holidays of(Collection<Day> days) {
        return new Holidays(days.stream().filter(Day::isOffDay).map(Day::date).collect(Collectors.toUnmodifiableSet()),
                days.stream().filter(it -> !it.isOffDay()).map(Day::date).collect(Collectors.toUnmodifiableSet()));
    }

    public static Holidays read(InputStream file) {
        return of(days(JsonMapper.shared().readTree(file)));
    }

    /** @throws IllegalArgumentException when the tree has not that shape */
    public static List<Day> days(JsonNode tree) {
        if (!tree.path("days").isArray()) throw new IllegalArgumentException("no days");
        var days = new ArrayList<Day>();
        for (var day : tree.get("days")) {
            if (!day.path("isOffDay").isBoolean() || !day.path("date").isString()) throw new IllegalArgumentException("not a day: " + day);
            days.add(new Day(day.path("name").asString(""), LocalDate.parse(day.get("date").asString()), day.get("isOffDay").asBoolean()));
        }
        return days;
    }

    /** The holidays shipped with the product. */
    public static Holidays shipped() {
        try (var file = Holidays.class.getResourceAsStream("/calendar/holidays.json")) {
            return file == null ? NONE : read(file);
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException("calendar/holidays.json cannot be read", unreadable);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workedDays.contains(day)) return true;
        if (daysOff.contains(day)) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
