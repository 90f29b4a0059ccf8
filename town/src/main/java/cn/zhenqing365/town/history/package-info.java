/** A month of faults as they might have been: every one reported, sent, visited, closed, and some of them called back. */
package cn.zhenqing365.town.history;
