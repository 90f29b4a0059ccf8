/**
 * The day plan (日计划): who visits whom in which order and when, made by the {@code planner} library and kept in the database per area and day;
 * the windows a caller can be offered; the board that shows both. Requirement, plan and actual are three things: the promise, these rows, the
 * work order's own times.
 */
@org.springframework.modulith.NamedInterface("plan")
package cn.zhenqing365.dispatch.plan;
