/** Rows of rosters, requests and swaps. */
package cn.zhenqing365.roster.store;
