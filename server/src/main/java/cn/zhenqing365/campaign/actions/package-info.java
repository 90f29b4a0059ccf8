/** What is done about a campaign, one transaction each. */
@org.springframework.modulith.NamedInterface("actions")
package cn.zhenqing365.campaign.actions;
