/**
 * Who is on duty: shifts and stand-by per service area, leave, and what each technician can do. Dispatch asks on every call
 * that comes in, so the shifts around now are remembered per area for a few seconds. The shifts come from a roster (排班): a month that is
 * proposed by the {@code planner} library, changed by people, published in versions, and swapped between colleagues. Tier 4.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "calendar", "identity", "messaging", "territory", "planner"})
package cn.zhenqing365.roster;
