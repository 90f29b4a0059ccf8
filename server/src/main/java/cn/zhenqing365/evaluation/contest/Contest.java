package cn.zhenqing365.evaluation.contest;

import cn.zhenqing365.evaluation.model.ContestSheet;
import cn.zhenqing365.evaluation.model.Post;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A contest with its entrants and what the judges gave.
 *
 * @param marks by entrant, then by judge, then by item
 */
public record Contest(UUID id, String title, Post post, LocalDate heldOn, ContestSheet sheet, boolean closed, List<UUID> judges, List<Entrant> entrants,
                      Map<UUID, Map<UUID, Map<Integer, BigDecimal>>> marks) {
    /** @param result percent of the sheet; {@code percentile} among the entrants; null until it is closed */
    public record Entrant(UUID staffId, BigDecimal result, BigDecimal percentile) {}
}
