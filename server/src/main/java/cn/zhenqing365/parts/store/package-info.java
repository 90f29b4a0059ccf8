/** Rows of the parts. */
package cn.zhenqing365.parts.store;
