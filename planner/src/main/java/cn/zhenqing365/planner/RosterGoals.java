package cn.zhenqing365.planner;

/**
 * What the search weighs, once the hard rules hold. Only relations count; the defaults keep the order coverage, skills, wishes, fairness, hours.
 *
 * @param hole      an hour nobody covers
 * @param skill     an hour a needed skill is missing
 * @param thin      an hour with fewer on duty than the work would like
 * @param wish      a wish that is not kept, times its weight
 * @param holiday   fairness: (holidays of the year)² times this; {@code night} and {@code weekend} alike
 * @param hours     (hours away from the contract)² times this
 * @param lent      a shift in an area that is not one's own
 */
public record RosterGoals(double hole, double skill, double thin, double wish, double holiday, double night, double weekend, double hours, double lent) {
    public static final RosterGoals IN_ORDER = new RosterGoals(20_000, 8_000, 2, 2_000, 120, 40, 15, 0.6, 60);
}
