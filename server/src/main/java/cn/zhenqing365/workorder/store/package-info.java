/** SQL of the work orders. */
package cn.zhenqing365.workorder.store;
