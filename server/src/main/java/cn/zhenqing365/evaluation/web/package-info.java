/** Controllers of the evaluation. */
package cn.zhenqing365.evaluation.web;
