/**
 * Say this text to that number, and hear what comes back; knows no business. Tier 2.
 * {@link cn.zhenqing365.messaging.Messages} queues in the transaction that causes a text; any node sends it over the
 * {@link cn.zhenqing365.messaging.Gateway}; acknowledgements, receipts and replies are published as events inside the
 * transaction that records them. A text is never lost, and never sent twice while its outcome is known; an outcome nobody
 * knows (a node died between sending and hearing) is marked UNKNOWN; of an urgent text whoever asked is told and decides, a
 * courtesy text is said once more unless a receipt comes first.
 * Business moments come from the {@code Clock}; leases and back-off from the real clock, {@code @Qualifier("wallClock")}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal"})
package cn.zhenqing365.messaging;
