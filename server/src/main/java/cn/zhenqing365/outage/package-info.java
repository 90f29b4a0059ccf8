/**
 * Interruptions (停播): work on the net that is planned, announced to everybody behind it and only then begun (CLK-26, 电信条例 35), and
 * faults of a whole node or area, declared by the count of reports or by an alarm, until a crew is on site (CLK-08). Who is
 * concerned is told once, in waking hours. What an interruption is worth to them is the credit's business: it hears
 * {@link InterruptionEnded}. Reports are counted in the wake of the journal, so that no report waits ({@code domain.md} §1.4, §8, §9). Tier 9.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "territory", "ticket"})
package cn.zhenqing365.outage;
