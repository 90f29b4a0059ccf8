/** What the public is told: a month at a permanent address, the text for the press, the poster, where it was printed, the self-inspection. */
package cn.zhenqing365.scoreboard.publication;
