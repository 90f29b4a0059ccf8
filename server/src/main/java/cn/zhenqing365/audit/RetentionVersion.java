package cn.zhenqing365.audit;

import cn.zhenqing365.audit.model.RetentionRules;
import java.time.Instant;

/** For how long data is kept, from when that holds, who said so and why. {@code changedAt} null for what was shipped. */
public record RetentionVersion(int version, Instant effectiveFrom, RetentionRules rules, String changedBy, String reason, Instant changedAt) {}
