/**
 * Rosters: who works which shift on which day of a month. {@link cn.zhenqing365.planner.RosterPlanner} is the door. The compiled month is
 * {@link cn.zhenqing365.planner.roster.Month}, the roster while it is searched {@link cn.zhenqing365.planner.roster.Rota}; a cell that breaks
 * a hard rule is never entered, so what the search weighs is coverage first, then wishes, fairness over the year, and hours.
 */
package cn.zhenqing365.planner.roster;
