/**
 * Credits and apologies (赔付与致歉): what a broken promise is worth to the customer. The module hears that a promise was broken in
 * the transaction that records it, keeps a courteous word for the next waking hour, and waits until the matter is over; then it
 * computes what the rule in force at the breach gives and proposes it to a person, who approves, changes or refuses it with a
 * reason. Approved credits leave for billing once, in numbered batches ({@code domain.md} §1.2, §3.2, §13). What planned
 * work takes from a home is heard of too ({@code outage.InterruptionEnded}, 电信条例 35). Tier 10.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {
    "kernel", "platform", "journal", "identity", "directory", "messaging", "promise", "territory", "outage", "ticket", "workorder"})
package cn.zhenqing365.credit;
