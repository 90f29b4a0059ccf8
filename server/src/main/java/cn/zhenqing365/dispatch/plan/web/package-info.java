/** The board of the day, windows, and the rules of planning over HTTP. */
package cn.zhenqing365.dispatch.plan.web;
