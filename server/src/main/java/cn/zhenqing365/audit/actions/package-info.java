/** One check, one night, one request: a transaction each. */
package cn.zhenqing365.audit.actions;
