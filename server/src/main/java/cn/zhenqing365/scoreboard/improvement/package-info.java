/** 长效机制: the leading group, its meetings, its findings, and whether a measure helped. */
package cn.zhenqing365.scoreboard.improvement;
