package cn.zhenqing365.calendar;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days off and worked weekend days (调休), as the State Council publishes them each November.
 * The file has the shape of the public holiday-cn data: {@code {"days":[{"name","date","isOffDay"}]}}.
 */
public record Holidays(Set<LocalDate> daysOff, Set<LocalDate> workedDays) {
    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    public static Holidays read(InputStream file) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        for (var day : JsonMapper.shared().readTree(file).get("days"))
            (day.get("isOffDay").asBoolean() ? off : worked).add(LocalDate.parse(day.get("date").asString()));
        return new Holidays(Set.copyOf(off), Set.copyOf(worked));
    }

    /** The holidays shipped with the product; an operator puts a newer file of the same name before it on the class path. */
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
