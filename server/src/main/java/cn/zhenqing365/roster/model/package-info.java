/** Rules, cells and groups of a roster as plain values, and how a month becomes a problem for the planner. */
package cn.zhenqing365.roster.model;
