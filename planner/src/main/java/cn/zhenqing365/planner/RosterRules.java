package cn.zhenqing365.planner;

/**
 * The hard rules: a cell that breaks one is not entered by the search; only a shift somebody has fixed may, and then it is listed.
 *
 * @param restMinutes        between the end of one shift and the begin of the next
 * @param hoursInSevenDays   counted hours in any seven days that follow each other
 * @param daysInARow         days with a shift that follow each other
 * @param nightsInARow       nights that follow each other
 */
public record RosterRules(int restMinutes, double hoursInSevenDays, int daysInARow, int nightsInARow) {
    public RosterRules {
        if (restMinutes < 0 || hoursInSevenDays <= 0 || daysInARow < 1 || nightsInARow < 1) throw new IllegalArgumentException("rules nobody can work by");
    }
}
