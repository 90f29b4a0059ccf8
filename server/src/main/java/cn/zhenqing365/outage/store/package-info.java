/** Rows of works, faults and who was told. */
package cn.zhenqing365.outage.store;
