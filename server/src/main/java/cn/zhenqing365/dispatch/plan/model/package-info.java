/** The day of an area team as plain values, and how it becomes a problem for the planner: no Spring, no SQL, no clock of its own. */
package cn.zhenqing365.dispatch.plan.model;
