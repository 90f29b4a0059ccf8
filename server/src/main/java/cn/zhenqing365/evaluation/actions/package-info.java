/** One public method, one transaction each. */
package cn.zhenqing365.evaluation.actions;
