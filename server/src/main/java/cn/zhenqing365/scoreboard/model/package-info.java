/** A figure and its uncertainty: no Spring, no SQL, no clock. */
package cn.zhenqing365.scoreboard.model;
