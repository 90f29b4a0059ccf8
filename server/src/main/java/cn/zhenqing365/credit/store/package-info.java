/** Rows of credits. */
package cn.zhenqing365.credit.store;
