/** How each figure is counted. */
package cn.zhenqing365.scoreboard.store;
