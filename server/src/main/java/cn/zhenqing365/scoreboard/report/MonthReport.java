package cn.zhenqing365.scoreboard.report;

import cn.zhenqing365.scoreboard.Comparisons;
import cn.zhenqing365.scoreboard.Figure;
import cn.zhenqing365.scoreboard.Figures;
import cn.zhenqing365.scoreboard.improvement.Finding;
import cn.zhenqing365.scoreboard.model.TwoShares;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A month in figures: what moved, where, why, which promises were broken, and what is being done.
 *
 * @param trends thirteen months of every figure that has any
 * @param where comparison by area of the shares that missed their target
 * @param why causes of the repairs that missed the promised time, most frequent first
 * @param gravest repairs over the legal limit and complaints, the latest first
 */
public record MonthReport(YearMonth month, List<Line> lines, Map<String, List<Comparisons.Point>> trends, List<Comparisons.Comparison> where,
                          List<Cause> why, List<Broken> broken, List<Grave> gravest, List<Finding> findings) {
    /** @param change null when the figure is no share or one of the months has no case */
    public record Line(Figure now, Figure before, Figure yearAgo, TwoShares change) {
        /** Said only when chance is not enough to explain it. */
        public TwoShares.Verdict verdict() {
            return change == null ? null : change.verdict(now.better().equals("LOW"));
        }
    }

    public record Cause(String code, String name, long missed, long all) {}

    public record Broken(String figure, String name, long broken, long of) {}

    public record Grave(String figure, String number, Figures.Row row) {}
}
