/** When an interruption may begin, and when reports are more than chance. */
package cn.zhenqing365.outage.model;
