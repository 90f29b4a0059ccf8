/** What is done about a campaign, one transaction each. */
package cn.zhenqing365.campaign.actions;
