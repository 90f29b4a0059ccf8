/** Rows of campaigns, visits and reports. */
package cn.zhenqing365.campaign.store;
