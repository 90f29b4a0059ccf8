package cn.zhenqing365.planner;

import cn.zhenqing365.planner.roster.Rosters;
import java.util.List;

/**
 * The door for rosters: a month of shifts for many people and areas. Hard rules (leave, rest, hours in seven days, days and nights in a row) hold
 * always; then, in this order: every promised hour covered, skills, wishes, fairness over the year, hours by contract. What cannot hold is listed
 * in a sentence that names person, day and reason. Holds nothing; may be asked by many at once.
 */
public final class RosterPlanner {
    /** @param effort 10 seconds on two threads are enough for 60 people in 24 areas; steps when the answer must be the same on every machine */
    public MonthPlan month(RosterProblem problem, Effort effort) {
        return Rosters.solve(problem, effort);
    }

    /**
     * The given roster judged as it is: nothing is changed, everything that does not hold is listed. For a roster changed by hand.
     *
     * @param shifts of the month; shifts of unknown workers are left out
     */
    public MonthPlan judge(RosterProblem problem, List<MonthPlan.Shift> shifts) {
        return Rosters.judge(problem, shifts);
    }
}
