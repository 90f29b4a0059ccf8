package cn.zhenqing365.credit;

import cn.zhenqing365.credit.model.CreditRules;
import java.time.Instant;

/** Rules of credits and from when they hold. */
public record RulesVersion(int version, Instant effectiveFrom, CreditRules rules, String changedBy) {}
