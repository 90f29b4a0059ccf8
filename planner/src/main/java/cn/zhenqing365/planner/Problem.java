package cn.zhenqing365.planner;

import java.util.List;
import java.util.Map;

/**
 * A day to plan.
 *
 * @param begun what technicians have begun already and nobody may change
 */
public record Problem(List<Technician> technicians, List<Visit> visits, Travel travel, Goals goals, Map<String, Begun> begun) {

    /**
     * The part of a technician's day that is past or on the way: these visits first and in this order.
     *
     * @param left when the technician set out
     * @param free the moment from which new work may follow (now, when idle)
     * @param depotAfter after how many of these visits the depot was visited, −1 if not
     */
    public record Begun(List<String> visits, double left, double free, int depotAfter) { }

    public static Problem of(List<Technician> technicians, List<Visit> visits, Travel travel) {
        return new Problem(technicians, visits, travel, Goals.IN_ORDER, Map.of());
    }

    public Problem with(Goals other) { return new Problem(technicians, visits, travel, other, begun); }

    public Problem with(Map<String, Begun> past) { return new Problem(technicians, visits, travel, goals, past); }

    public Problem withVisits(List<Visit> others) { return new Problem(technicians, others, travel, goals, begun); }
}
