/** Rows of checks, nights and requests. */
package cn.zhenqing365.audit.store;
