/**
 * The customer manager's own desk (客户经理工作台): an area at a glance, and the rows behind each figure. It asks and shows, and keeps nothing of its
 * own but what counts as often and as pressing ({@link DeskRules}): promises and who owes them, the visits and the team of the day, homes that need extra care, faults that came back, who stands
 * in when the manager is away. Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "promise", "territory", "dispatch", "dispatch::plan", "ticket", "parts"})
package cn.zhenqing365.manager;
