package cn.zhenqing365.roster.model;

import cn.zhenqing365.calendar.Holidays;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.planner.Worker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was worked: shifts as they were, by person and the day they began on. Areas served at once are one shift.
 *
 * @param standBy at home
 */
public record Done(UUID staffId, LocalDate day, boolean standBy, TimeWindow hours) {
    /** From this hour on a stand-by is a night's. */
    private static final int EVENING = 18 * 60;
    private static final double COUNTED_OF_DUTY = 0.875, COUNTED_NIGHT = 3;
    private static final int LATE_COMER_DAYS = 60;

    int from() {
        return minute(hours.start());
    }

    int until() {
        return minute(hours.end());
    }

    private int minute(java.time.Instant at) {
        return (int) Duration.between(day.atStartOfDay(Zones.CHINA).toInstant(), at).toMinutes();
    }

    boolean night() {
        return standBy && from() >= EVENING;
    }

    /** The days of one person as the planner reads the days before a month; hours as the kind of shift counts them, when it is one. */
    public static List<Worker.Worked> worked(Collection<Done> mine, RosterConfig config) {
        var days = new TreeMap<LocalDate, List<Done>>();
        mine.forEach(it -> days.computeIfAbsent(it.day, day -> new ArrayList<>()).add(it));
        var worked = new ArrayList<Worker.Worked>();
        days.forEach((day, parts) -> {
            int from = parts.stream().mapToInt(Done::from).min().orElseThrow(), until = Math.min(2880, parts.stream().mapToInt(Done::until).max().orElseThrow());
            var kind = config.kinds().stream().filter(it -> it.type().begins() == from && it.type().ends() == until).findFirst();
            double hours = kind.map(RosterConfig.Kind::hours).orElseGet(() -> parts.stream().mapToDouble(it -> it.standBy ? COUNTED_NIGHT : it.hours.length().toMinutes() / 60.0 * COUNTED_OF_DUTY).sum());
            worked.add(new Worker.Worked(day, from, until, hours, parts.stream().anyMatch(Done::night)));
        });
        return worked;
    }

    /** What each has borne so far this year; who came two months after the others is given their mean. */
    public static Map<UUID, Worker.Past> past(Collection<Done> all, Collection<UUID> crew, Holidays calendar) {
        var nights = new HashMap<UUID, HashSet<LocalDate>>();
        var weekends = new HashMap<UUID, HashSet<LocalDate>>();
        var holidays = new HashMap<UUID, HashSet<LocalDate>>();
        var first = new HashMap<UUID, LocalDate>();
        for (var it : all) {
            if (!crew.contains(it.staffId)) continue;
            first.merge(it.staffId, it.day, (a, b) -> a.isBefore(b) ? a : b);
            if (it.night()) nights.computeIfAbsent(it.staffId, id -> new HashSet<>()).add(it.day);
            if (calendar.daysOff().contains(it.day)) holidays.computeIfAbsent(it.staffId, id -> new HashSet<>()).add(it.day);
            else if (MonthBook.weekend(it.day) && !calendar.isWorkingDay(it.day)) weekends.computeIfAbsent(it.staffId, id -> new HashSet<>()).add(it.day);
        }
        if (first.isEmpty()) return Map.of();
        var begin = first.values().stream().min(LocalDate::compareTo).orElseThrow().plusDays(LATE_COMER_DAYS);
        var old = crew.stream().filter(it -> first.containsKey(it) && !first.get(it).isAfter(begin)).toList();
        var mean = new Worker.Past(mean(old, nights), mean(old, weekends), mean(old, holidays));
        var past = new HashMap<UUID, Worker.Past>();
        for (var it : crew) past.put(it, old.contains(it) ? new Worker.Past(size(nights, it), size(weekends, it), size(holidays, it)) : mean);
        return past;
    }

    private static double mean(List<UUID> who, Map<UUID, HashSet<LocalDate>> days) {
        return who.stream().mapToDouble(it -> size(days, it)).average().orElse(0);
    }

    private static double size(Map<UUID, HashSet<LocalDate>> days, UUID who) {
        return days.containsKey(who) ? days.get(who).size() : 0;
    }
}
