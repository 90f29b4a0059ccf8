package cn.zhenqing365.outage;

import cn.zhenqing365.outage.model.OutageRules;
import java.time.Instant;

/** One version of when reports are a fault of the net. */
public record RulesVersion(int version, Instant effectiveFrom, OutageRules rules, String changedBy) {}
