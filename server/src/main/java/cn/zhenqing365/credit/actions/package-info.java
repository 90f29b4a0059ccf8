/** What is done about a broken promise, one transaction each. */
package cn.zhenqing365.credit.actions;
