package cn.zhenqing365.planner;

/**
 * A window that can be promised to a caller.
 *
 * @param extraMinutes working time it adds to the plan, the visit itself not counted
 * @param slack minutes the visit may slip before it or anything after it is late
 * @param price what the list is ordered by: extra time, the risk of being late, familiarity
 */
public record Offer(Window window, String technician, double begin, double extraMinutes, double slack, double price, Sentence why) { }
