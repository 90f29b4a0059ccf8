/**
 * Who works here and what each may see: staff, their roles and areas, sign-in and sessions. {@link SignedIn} is asked by every
 * controller; {@link StaffMembers} by whoever needs a name, a number or everybody of a role; {@link Sessions} opens the door,
 * for a password as for a technician's link. Which shift somebody works is the roster's matter. Tier 2.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform"})
package cn.zhenqing365.identity;
