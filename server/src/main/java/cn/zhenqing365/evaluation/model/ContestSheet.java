package cn.zhenqing365.evaluation.model;

import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The scoring sheet of a contest (评分表): items with their maximum. What judges gave becomes one result, and results become percentiles. */
public record ContestSheet(List<Item> items) {
    public record Item(String name, BigDecimal most) {}

    /** Fewer say nothing about who is better. */
    public static final int FEWEST = 3;

    /** @throws Refused INVALID_SHEET */
    public ContestSheet {
        var wrong = items == null || items.isEmpty() || items.size() > 30
                || items.stream().anyMatch(it -> it.name() == null || it.name().isBlank() || it.most() == null || it.most().signum() <= 0);
        if (wrong) throw Refused.because("INVALID_SHEET");
    }

    public BigDecimal most() {
        return items.stream().map(Item::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws Refused POINTS_OUT_OF_RANGE, NOT_FOUND */
    public void check(int item, BigDecimal points) {
        if (item < 0 || item >= items.size()) throw Refused.notFound("item", item);
        if (points == null || points.signum() < 0 || points.compareTo(items.get(item).most()) > 0)
            throw Refused.because("POINTS_OUT_OF_RANGE", "item", items.get(item).name(), "most", items.get(item).most().toPlainString());
    }

    /** Percent of the sheet, the mean of the judges, two decimals, halves up; null unless every judge marked every item. @param judges of each judge the points by item */
    public BigDecimal result(Collection<Map<Integer, BigDecimal>> judges) {
        if (judges.isEmpty() || judges.stream().anyMatch(it -> it.size() < items.size())) return null;
        var sum = judges.stream().flatMap(it -> it.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(BigDecimal.valueOf(100)).divide(most().multiply(BigDecimal.valueOf(judges.size())), 2, RoundingMode.HALF_UP);
    }

    /** Of a hundred entrants how many have no better result, oneself included: the best has 100. */
    public static BigDecimal percentile(BigDecimal result, Collection<BigDecimal> all) {
        var notBetter = all.stream().filter(it -> it.compareTo(result) <= 0).count();
        return BigDecimal.valueOf(100 * notBetter).divide(BigDecimal.valueOf(all.size()), 2, RoundingMode.HALF_UP);
    }
}
