/**
 * Promises (承诺): what we owe, to which subject, by when; paused, at risk, kept, broken.
 * A commitment is a rule with versions ({@code commitment_rule}); a promise is one running instance and carries a copy of its rule.
 * The module knows "a subject" and "a thread" and nothing of tickets or work orders. Those above start a promise in their own
 * transaction and hear {@link LadderStepReached} and {@link PromiseBroken} in the transaction that records the fact.
 * What is overdue is one indexed column, {@code next_due_at}, swept by any node ({@code domain.md} §8). Tier 2.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "calendar"})
package cn.zhenqing365.promise;
