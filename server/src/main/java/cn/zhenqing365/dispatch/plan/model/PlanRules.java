package cn.zhenqing365.dispatch.plan.model;

import cn.zhenqing365.kernel.Refused;
import java.time.LocalTime;

/**
 * What an operator may argue about in planning, as one version of configuration. All values PROPOSED.
 *
 * @param plannerOn false: technicians order their own day as before and callers get every free hour
 * @param detourFactor roads per straight line
 * @param kmPerHour how fast one gets along
 * @param windowMinutes length of a window offered; at most 120 ({@code domain.md} §8, CLK-03)
 * @param firstHour first hour of the day a window may begin (China)
 * @param lastHour the hour by which the last window ends
 * @param daysAhead days offered, today counted
 * @param holdSeconds how long a window is kept for a caller
 * @param offers most windows told to a caller
 * @param nearestTechnicians a caller's windows are looked for with so many technicians whose day passes nearest
 * @param usualMinutes on site, when the catalogue does not know
 * @param overrunMinutes a job that lasts longer than planned is taken to last so much longer from now
 * @param breakFrom the break begins no earlier, {@code breakUntil} no later, and lasts {@code breakMinutes}; 0 for none
 * @param longestShiftHours of a shift, more is not planned
 * @param fillPercent of a team's working time that may be promised; the rest is for urgent faults
 * @param millisPerVisit time to think per open visit, at most {@code longestMillis}
 * @param planEverySeconds a day is looked at anew without a reason after so long: people become late by doing nothing
 * @param changeMinutes of travel a change must save before a visit changes hands
 * @param silentMinutes a technician who has not answered a dispatch for so long gets no more and loses what has not begun
 * @param tellLateWithinMinutes a customer is told of a late visit when the window ends within so long
 * @param lateCallMinutes and at the latest so long before it ends ({@code domain.md} §8, CLK-04)
 * @param newEtaMinutes told again only when the time has moved by so much
 * @param amberPercent share of a promise's time from which it is amber
 * @param mostVisits of an area and day that are planned; when more lie open, those agreed and those due first
 * @param waitPerHour minutes on the road that an hour sooner is worth, for the order windows are offered in
 */
public record PlanRules(boolean plannerOn, double detourFactor, double kmPerHour, int windowMinutes, int firstHour, int lastHour, int daysAhead, int holdSeconds,
                        int offers, int nearestTechnicians, int usualMinutes, int overrunMinutes, LocalTime breakFrom, LocalTime breakUntil, int breakMinutes,
                        int longestShiftHours, int fillPercent, int millisPerVisit, int longestMillis, int planEverySeconds, int changeMinutes, int silentMinutes,
                        int tellLateWithinMinutes, int lateCallMinutes, int newEtaMinutes, int amberPercent, double waitPerHour,
                        int mostVisits) {
    private static final int WIDEST_WINDOW = 120;

    /** @throws Refused INVALID_PLAN_RULE naming the value that cannot be */
    public PlanRules checked() {
        require(detourFactor >= 1 && detourFactor <= 5, "detourFactor", detourFactor);
        require(kmPerHour >= 3 && kmPerHour <= 120, "kmPerHour", kmPerHour);
        require(windowMinutes >= 15 && windowMinutes <= WIDEST_WINDOW, "windowMinutes", windowMinutes);
        require(firstHour >= 0 && lastHour <= 24 && firstHour < lastHour, "firstHour", firstHour);
        require(daysAhead >= 1 && daysAhead <= 14, "daysAhead", daysAhead);
        require(holdSeconds >= 10 && holdSeconds <= 3600, "holdSeconds", holdSeconds);
        require(offers >= 1 && offers <= 50, "offers", offers);
        require(nearestTechnicians >= 1, "nearestTechnicians", nearestTechnicians);
        require(fillPercent >= 10 && fillPercent <= 100, "fillPercent", fillPercent);
        require(longestMillis >= 1 && longestMillis <= 10_000 && millisPerVisit >= 1, "longestMillis", longestMillis);
        require(planEverySeconds >= 1, "planEverySeconds", planEverySeconds);
        require(mostVisits >= 1 && mostVisits <= 2000, "mostVisits", mostVisits);
        require(newEtaMinutes >= 1, "newEtaMinutes", newEtaMinutes);
        require(usualMinutes >= 1 && usualMinutes <= 600, "usualMinutes", usualMinutes);
        require(overrunMinutes >= 0 && overrunMinutes <= 240, "overrunMinutes", overrunMinutes);
        require(amberPercent >= 1 && amberPercent < 100, "amberPercent", amberPercent);
        require(silentMinutes >= 1 && lateCallMinutes >= 0, silentMinutes < 1 ? "silentMinutes" : "lateCallMinutes", Math.min(silentMinutes, lateCallMinutes));
        require(tellLateWithinMinutes >= lateCallMinutes, "tellLateWithinMinutes", tellLateWithinMinutes);
        require(changeMinutes >= 0, "changeMinutes", changeMinutes);
        require(waitPerHour >= 0, "waitPerHour", waitPerHour);
        require(longestShiftHours >= 1 && longestShiftHours <= 24, "longestShiftHours", longestShiftHours);
        require(breakFrom != null && breakUntil != null && breakFrom.isBefore(breakUntil) && breakMinutes >= 0, "breakMinutes", breakMinutes);
        return this;
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) throw Refused.because("INVALID_PLAN_RULE", "field", name, "name", name, "value", value);
    }
}
