/** How long data is kept. */
package cn.zhenqing365.audit.model;
