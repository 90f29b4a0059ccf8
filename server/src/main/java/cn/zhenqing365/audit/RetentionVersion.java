package cn.zhenqing365.audit;

import cn.zhenqing365.audit.model.RetentionRules;
import java.time.Instant;

/** For how long data is kept, and from when that holds. */
public record RetentionVersion(int version, Instant effectiveFrom, RetentionRules rules, String changedBy) {}
