/**
 * The ground under every module, and no business: which database we stand on (our own PostgreSQL or yours), the clock
 * everybody takes, the scheduler, the limits of a request, the paths of the front ends. Tier 0.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package cn.zhenqing365.platform;
