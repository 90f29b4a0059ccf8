/**
 * The life of one piece of field work: opened, assigned, received, contacted, appointed, arrived, completed; handed back or
 * cancelled. A visit belongs to one ticket; a ticket can need several. Reports of what happened come from the technician
 * (phone page or text), in any order and twice; the work order accepts facts and decides what follows. Tier 6: asks promise,
 * appointment, territory, identity and directory; publishes {@code WorkCompleted}, {@code WorkHandedBack}, {@code AppointmentAgreed}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "territory", "roster", "appointment"})
package cn.zhenqing365.workorder;
