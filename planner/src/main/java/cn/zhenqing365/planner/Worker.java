package cn.zhenqing365.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who can be rostered.
 *
 * @param id     unique in a problem
 * @param areas  where the worker is at home, first the own one; never empty
 * @param lentTo areas that may borrow the worker when their own people cannot
 * @param hours  to be worked in this month by contract; leave taken already subtracted
 * @param leave  days off that were approved; a night may not reach into them either
 * @param worked the shifts of the days before the month, as far back as rest, week and rows of days look
 * @param past   what the worker has borne this year before this month
 */
public record Worker(String id, String name, Set<String> skills, List<String> areas, Set<String> lentTo, double hours, Set<LocalDate> leave,
                     List<Worked> worked, Past past) {
    /** A shift of the month before: minutes from midnight of its day, hours as counted. */
    public record Worked(LocalDate day, int from, int until, double hours, boolean night) {}

    /**
     * Shifts borne since New Year, for fairness over the year. Whoever came during the year, or was away for long, is given the mean of the
     * colleagues: otherwise a newcomer would get every holiday.
     *
     * @param weekends days worked on a Saturday or Sunday that was free for others; {@code holidays} on an official holiday
     */
    public record Past(double nights, double weekends, double holidays) {
        public static final Past NONE = new Past(0, 0, 0);
    }

    public Worker {
        skills = Set.copyOf(skills);
        areas = List.copyOf(areas);
        lentTo = Set.copyOf(lentTo);
        leave = Set.copyOf(leave);
        worked = List.copyOf(worked);
        if (areas.isEmpty()) throw new IllegalArgumentException(id + " belongs to no area");
    }
}
