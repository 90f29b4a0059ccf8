/**
 * The planner's door: who goes where, in which order, and why, as a pure library. It knows no Spring and no SQL.
 * {@link cn.zhenqing365.planner.RoutePlanner} is what other modules ask: a whole day, a plan repaired with as little change as possible, or
 * the windows that can be offered to a caller who waits. All times are minutes from an origin the caller chooses (midnight of the day, say);
 * places are rows of the {@link cn.zhenqing365.planner.Travel} table. The search itself is in {@code planner.search}.
 * {@link cn.zhenqing365.planner.PackagePlanner} is the other question: the cheapest packages for wished channels ({@code planner.packages}).
 */
package cn.zhenqing365.planner;
