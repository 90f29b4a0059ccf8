/**
 * The planner's door: routes, rosters and packages as a pure library. It knows no Spring and no SQL.
 * Empty until the technician's day is built; the dispatch module will ask it for routes and windows.
 */
package cn.zhenqing365.planner;
