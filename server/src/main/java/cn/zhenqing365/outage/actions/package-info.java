/** Plan, announce, begin, end; declare, arrive, restore: a transaction each. */
package cn.zhenqing365.outage.actions;
