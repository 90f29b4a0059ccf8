package cn.zhenqing365.credit;

import cn.zhenqing365.credit.model.CreditRules;
import java.time.Instant;

/** Rules of credits, from when they hold, who made them and why. {@code changedAt} null for those that were shipped. */
public record RulesVersion(int version, Instant effectiveFrom, CreditRules rules, String changedBy, String reason, Instant changedAt) {}
