/**
 * The service areas: their names, neighbours and duty telephone, and the one customer manager who answers for each. Which area
 * an address belongs to is kept with the address. Tier 3.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "directory"})
package cn.zhenqing365.territory;
