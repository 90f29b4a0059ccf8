/** Figures over HTTP. */
package cn.zhenqing365.scoreboard.web;
