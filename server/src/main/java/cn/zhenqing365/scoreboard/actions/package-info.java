/** What is done with figures: counted, checked, found, measured again, published. */
package cn.zhenqing365.scoreboard.actions;
