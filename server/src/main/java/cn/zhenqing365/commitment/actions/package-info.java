/** One act each, in one transaction. */
package cn.zhenqing365.commitment.actions;
