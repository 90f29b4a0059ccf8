package cn.zhenqing365.manager;

import cn.zhenqing365.promise.PromiseView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The area at a glance. Every number has its rows: {@code promises}, {@code visits}, {@code care}, {@code repeats}, {@code often}.
 *
 * @param oftenTimes this many faults within {@code oftenWithinDays} days make a home that reports often
 * @param repeatsShownDays how far back faults that came back are listed
 * @param partsGaps  what does not add up in the team's vans
 */
public record Desk(Instant now, List<AreaLine> areas, Clocks promises, Day visits, int care, int careOpen, int repeats, int often, int oftenTimes, int oftenWithinDays,
                   int repeatsShownDays, int partsGaps, List<Member> team, List<StandIn> standIns) {
    public record AreaLine(String code, String name, String managerName, int households) {}

    /** Running promises: all, those that press, those that are over. */
    public record Clocks(int open, int pressing, int over) {}

    /** Visits of today: to come, under way, done, foreseen late, nobody can go. */
    public record Day(int toCome, int underWay, int done, int late, int unplanned) {}

    /**
     * One of the team today.
     *
     * @param state    AT_JOB, ON_ROAD (has visits to come), FREE, SILENT (does not answer a dispatch), AWAY (on leave), OFF (shift not begun or over)
     * @param where    address of the job at hand or the last one, the room masked; null before the first
     * @param lateMinutes of the visit foreseen latest; 0 in time
     */
    public record Member(String staffNo, String name, String areaCode, String kind, Instant shiftStart, Instant shiftEnd, String state, String where, Instant whereSince,
                         String jobNumber, String nextNumber, Instant nextAt, int open, int done, long lateMinutes, int partsLow, int partsBelowZero) {}

    /** Who is reached now when somebody of the area turns to us directly. @param why AWAY, AFTER_HOURS, LEFT; null while the manager is there */
    public record StandIn(String areaCode, String managerName, boolean managerHere, String why, List<Reached> chain) {}

    /** @param via MANAGER, ON_DUTY, STAND_BY, NEIGHBOUR or DUTY_PHONE */
    public record Reached(String name, String staffNo, String via) {}

    /** @param tone CALM, NEAR, OVER or PAUSED; {@code owedBy} the name, null when nobody in person owes it */
    public record PromiseRow(PromiseView promise, String tone, String owedBy, String ticketNumber, String kind, String subject, String subjectEn, String customerName, String address,
                             String areaCode, String technician, boolean specialCare) {}

    /** @param state as {@link Day} counts it: TO_COME, UNDER_WAY, DONE, UNPLANNED */
    public record VisitRow(String number, String ticketNumber, String state, String symptomName, String symptomNameEn, String address, String technician, Instant windowStart,
                           Instant windowEnd, Instant plannedArrival, Instant arrivedAt, Instant completedAt, long lateMinutes, int parts) {}

    /** A home with a care flag (sensitive): name masked; {@code openTicket} its open request, null when there is none. */
    public record CareRow(UUID householdId, String customerName, String address, String areaCode, Set<String> care, String openTicket) {}

    /** A fault that came back, or the newest of a home that reports often. */
    public record RepeatRow(String ticketNumber, String subject, String subjectEn, String state, Instant reportedAt, String customerName, String address, String areaCode,
                            String technician, int times, List<String> numbers) {}
}
