/**
 * The service areas: their names, neighbours and duty telephone, and the one customer manager who answers for each. Which area
 * an address belongs to is kept with the address. The contact card a household holds. Which communities
 * could belong to which area for the work to be even ({@link AreaProposals}) is proposed here and decided by people. Tier 3.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "directory", "messaging", "planner"})
package cn.zhenqing365.territory;
