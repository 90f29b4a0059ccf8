/** SQL of the day plan. */
package cn.zhenqing365.dispatch.plan.store;
