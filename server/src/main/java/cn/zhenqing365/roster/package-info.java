/**
 * Who is on duty: shifts and stand-by per service area, leave, and what each technician can do. Dispatch asks on every call
 * that comes in, so the shifts around now are remembered per area for a few seconds. Tier 4.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "territory"})
package cn.zhenqing365.roster;
