package cn.zhenqing365.evaluation;

import cn.zhenqing365.evaluation.model.Post;
import cn.zhenqing365.evaluation.model.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A quarter of one person as it was awarded. @param quarter its first day */
public record AwardedQuarter(LocalDate quarter, UUID staffId, int version, Post post, int rulesVersion, Quarter result, Instant awardedAt, String awardedBy) {}
