/** SQL of the evaluation. */
package cn.zhenqing365.evaluation.store;
