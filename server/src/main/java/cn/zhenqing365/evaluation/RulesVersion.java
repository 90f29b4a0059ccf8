package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.model.ScoreRules;
import java.time.Instant;

/** Rules of the score and from when they hold. */
public record RulesVersion(int version, Instant effectiveFrom, ScoreRules rules, String changedBy) {}
