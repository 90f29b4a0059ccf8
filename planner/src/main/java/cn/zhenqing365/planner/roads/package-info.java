/**
 * Real streets: an OpenStreetMap extract read by GraphHopper. It gives the planner driving minutes instead of straight lines, and
 * the board the lines of the streets to draw. An operator without an extract goes on with straight lines and a detour factor.
 */
package cn.zhenqing365.planner.roads;
