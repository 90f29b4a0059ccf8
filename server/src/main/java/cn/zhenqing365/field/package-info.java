/**
 * What a technician carries: the jobs of the day on a phone page, or a feature phone and six digits. Both tell the same
 * reports to the work order, which decides. Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "workorder", "workorder::actions", "ticket"})
package cn.zhenqing365.field;
