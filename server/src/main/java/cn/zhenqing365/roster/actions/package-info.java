/** What people do with rosters: propose, change, publish, ask, decide, swap. */
package cn.zhenqing365.roster.actions;
