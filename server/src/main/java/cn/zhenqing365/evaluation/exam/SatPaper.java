package cn.zhenqing365.evaluation.exam;

import cn.zhenqing365.evaluation.model.Paper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One person's paper.
 *
 * @param dueAt when its time is up, by the server's clock
 * @param endedHow HANDED_IN or TIME_UP; null while it is being sat
 * @param answers by number, as they were saved
 */
public record SatPaper(UUID id, UUID examId, UUID staffId, Paper paper, Instant startedAt, Instant dueAt, Instant endedAt, String endedHow, BigDecimal score, Boolean passed,
                       Map<Integer, String> answers) {}
