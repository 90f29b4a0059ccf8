/**
 * What happened, for ever: one append-only row per happening, with who, what, about which subject, when it happened and when
 * we learned of it. Rows are sealed into hash-chained blocks; {@code JournalSeals} re-computes the chain. Tier 1.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform"})
package cn.zhenqing365.journal;
