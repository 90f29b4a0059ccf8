/** Planned works, area faults, and what the public reads. */
package cn.zhenqing365.outage.web;
