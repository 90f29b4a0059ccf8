package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.model.Post;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One person's month as it was written down: the facts, the inputs counted from them, and what the formula made of them, each as the text
 * that was hashed. Never changed; a corrected input makes the next version.
 *
 * @param areaCode the first of the person's areas; null for whoever serves the whole city
 * @param total null: not rated (未评)
 * @param why FIRST or CORRECTED
 */
public record Snapshot(YearMonth month, UUID staffId, int version, Post post, String peerGroup, String areaCode, int rulesVersion, String formula, String inputs, String facts,
                       String result, String hash, BigDecimal total, int stars, Instant takenAt, String why) {}
