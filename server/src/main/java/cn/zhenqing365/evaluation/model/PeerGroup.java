package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Those with the same post in areas of the same kind ({@code domain.md} §10, fairness): what one of them is measured against. */
public final class PeerGroup {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PeerGroup() {}

    /** Whoever closed nothing at all has not worked this month and moves no median. */
    public static Inputs.Peers of(Collection<Inputs> group, ScoreRules rules) {
        var working = group.stream().filter(it -> it.items() > 0).toList();
        return new Inputs.Peers(working.size(), sum(group, true), sum(group, false), median(working.stream().map(Inputs::minutes).toList()),
                percentile(group.stream().map(it -> rate(it.offers())).filter(Objects::nonNull).toList(), rules.offersPercentile()),
                median(working.stream().map(it -> it.desk().handling().mean()).filter(Objects::nonNull).toList()));
    }

    /** Accepted of a hundred contacts; null without a contact. */
    static BigDecimal rate(Inputs.Sum offers) {
        return offers.n() == 0 ? null : offers.sum().multiply(HUNDRED).divide(BigDecimal.valueOf(offers.n()), 4, RoundingMode.HALF_UP);
    }

    /** The middle one, or the mean of the two in the middle; null of nothing. */
    static BigDecimal median(List<BigDecimal> values) {
        if (values.isEmpty()) return null;
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2));
    }

    /** The nearest rank: the smallest value that at least this many percent do not exceed; null of nothing. */
    static BigDecimal percentile(List<BigDecimal> values, int percent) {
        if (values.isEmpty()) return null;
        var sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static Inputs.Sum sum(Collection<Inputs> group, boolean attitude) {
        return group.stream().map(it -> attitude ? it.attitude() : it.satisfied()).reduce(Inputs.Sum.NONE, Inputs.Sum::plus);
    }
}
