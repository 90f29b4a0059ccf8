package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The board of a day: everything a Gantt chart and a map need, in one answer. Moments are instants (UTC), minutes are minutes, places are
 * degrees in WGS-84; a screen over a map in GCJ-02 converts.
 *
 * @param now the server's time the answer was made at: what is left of a promise is counted from here
 * @param changes newest first, at most a hundred
 */
public record DayBoard(LocalDate day, Instant now, List<AreaDay> areas, List<Technician> technicians, List<Visit> visits, List<PlanChange> changes) {

    /**
     * One area's plan.
     *
     * @param version send it back with a move: the move is refused when the plan has become another since
     * @param plannedAt null before the first plan of the day
     */
    public record AreaDay(String code, String name, int version, Instant plannedAt, Load load) {}

    /**
     * How full the day is.
     *
     * @param capacityMinutes working time of the team that day, breaks and leave taken off
     * @param workMinutes of every open visit of the day, on site
     * @param travelMinutes on the road, by the plan
     * @param promisedMinutes of visits with an agreed window
     * @param unplanned how many visits nobody can do that day
     * @param late how many visits are foreseen late
     * @param daysToClear open work (on site and on the road) divided by what the team can do in a day; 0 when nobody works
     */
    public record Load(int capacityMinutes, int workMinutes, int travelMinutes, int promisedMinutes, int unplanned, int late, double daysToClear) {}

    /**
     * A row of the Gantt chart.
     *
     * @param kind DUTY or STAND_BY
     * @param start where the day begins
     * @param at last known place: the job at hand or the last one done; null before the first report of the day
     * @param atSince when that was reported
     * @param silentSince a dispatch of then is not answered, so the plan gives nothing more; null when all is well
     */
    public record Technician(UUID id, String name, String staffNo, String area, String kind, Instant shiftStart, Instant shiftEnd, List<Away> leave, Away breakTime,
                             List<String> skills, GeoPoint start, GeoPoint at, Instant atSince, Instant silentSince) {}

    public record Away(Instant start, Instant end) {}

    /**
     * A bar of the Gantt chart, or an entry of the unplanned list when {@code technicianId} is null.
     *
     * @param id the work order; {@code number} is what a move names
     * @param area whose plan it is in: the area of the technician who holds it
     * @param technicianId who goes by the plan; {@code holderId} who has the job on the phone now. They differ while a hand-over waits for a shift to begin.
     * @param position in the technician's day, from 0
     * @param state of the work order: ASSIGNED RECEIVED CONTACTED APPOINTED ARRIVED COMPLETED
     * @param at the household, null when its place is not known
     * @param address with the room masked
     * @param minutes planned on site
     * @param plannedArrival by the plan; the plan may wait until {@code plannedBegin}, when the window opens
     * @param latestBegin the last moment to begin without making this or a later visit late
     * @param lateMinutes foreseen after the end of the window or the promised time; 0 in time
     * @param pinned the name of whoever fixed it; the plan does not move it. null when it is free
     * @param promise the promise that presses most; null when none runs
     * @param parts how many things are done in this one visit
     * @param why why nobody can go, or which part is not on the van of whoever goes; null when there is nothing to say
     */
    public record Visit(UUID id, String number, String ticketNumber, String area, UUID technicianId, UUID holderId, int position, String state, String symptom,
                        String symptomName, String symptomNameEn, String address, GeoPoint at, List<String> skills, int minutes, int parts,
                        Instant windowStart, Instant windowEnd, Instant plannedArrival, Instant plannedBegin, Instant plannedEnd, Instant latestBegin,
                        double travelMinutes, double lateMinutes, Instant arrivedAt, Instant completedAt, String pinned, Clock promise, Words why) {}

    /** @param colour GREEN, AMBER from the share the rules name, RED when the time is over or was broken; {@code share} of the time that has passed, 1 is all of it */
    public record Clock(String clock, String title, Instant startedAt, Instant dueAt, boolean broken, boolean paused, double share, String colour) {}

    /** A sentence in both languages. */
    public record Words(String zh, String en) {}
}
