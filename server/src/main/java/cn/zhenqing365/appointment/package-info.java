/** Windows agreed with customers; a technician's hour is blocked once, by a unique key that holds against two nodes. Tier 5. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "journal"})
package cn.zhenqing365.appointment;
