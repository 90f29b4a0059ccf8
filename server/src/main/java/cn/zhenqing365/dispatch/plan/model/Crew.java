package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.roster.ShiftKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A technician on one day.
 *
 * @param hours the shift, as the roster has it
 * @param leave during the shift
 * @param start where the day begins: home, or the middle of the area while nobody has said where
 * @param at where the technician was last known to be: the job at hand or the last one done; null before the first
 * @param atSince when that was reported
 * @param freeAt when the job at hand is expected to be done; null when there is none
 * @param silentSince the oldest dispatch not answered for longer than the rules allow; null when nothing is
 * @param van what lies on the van, by item; null when nobody knows: a van never counted, or a day that is still to come
 */
public record Crew(UUID id, String name, String staffNo, String phone, ShiftKind kind, TimeWindow hours, List<TimeWindow> leave, Set<String> skills, GeoPoint start,
                   GeoPoint at, Instant atSince, Instant freeAt, Instant silentSince, Map<String, Integer> van) {

    /** How sentences name them, and the planner: two people may have one name. */
    public String label() {
        return name + "(" + staffNo + ")";
    }

    /** From when on the technician can set out; null when not at work any more or not at all that day. */
    public TimeWindow ahead(Instant now, int longestShiftHours) {
        var from = later(hours.start(), now);
        var until = hours.end();
        var longest = hours.start().plusSeconds(longestShiftHours * 3600L);
        if (until.isAfter(longest)) until = longest;
        for (var away : leave) {
            if (away.contains(from)) from = away.end();
            else if (away.start().isAfter(from) && !away.end().isBefore(until) && away.start().isBefore(until)) until = away.start();
        }
        if (freeAt != null) from = later(from, freeAt);
        return from.isBefore(until) ? new TimeWindow(from, until) : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
