package cn.zhenqing365.dispatch;

import cn.zhenqing365.dispatch.model.EscalationRules;
import java.time.Instant;

/** Who is told when nobody is there, from when that holds, who said so and why. {@code changedAt} null for what was shipped. */
public record EscalationVersion(int version, Instant effectiveFrom, EscalationRules rules, String changedBy, String reason, Instant changedAt) {}
