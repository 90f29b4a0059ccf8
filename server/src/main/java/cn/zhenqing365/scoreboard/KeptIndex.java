package cn.zhenqing365.scoreboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * K30 承诺兑现指数: the mean over the commitments of min(1, actual / target) × 100. A commitment measured by several figures is as
 * good as their mean; one that nothing measures yet is left out and named, never counted as kept.
 */
final class KeptIndex {
    private KeptIndex() {}

    static Figure of(FigureTargets.Target it, FigureTargets targets, Map<String, Figure> known) {
        var measured = new LinkedHashMap<String, Object>();
        var without = new java.util.ArrayList<String>();
        for (var commitment : targets.commitments()) {
            var shares = commitment.figures().stream().map(known::get).filter(Objects::nonNull).map(KeptIndex::share).filter(Objects::nonNull).mapToDouble(s -> s).toArray();
            if (shares.length == 0) without.add(commitment.id());
            else measured.put(commitment.id(), java.util.Arrays.stream(shares).average().orElseThrow() * 100);
        }
        var value = measured.isEmpty() ? null : (Double) measured.values().stream().mapToDouble(Double.class::cast).average().orElseThrow();
        if (!without.isEmpty()) measured.put("notMeasured", String.join(" ", without));
        return Reading.figure(it, value, measured.size() - (without.isEmpty() ? 0 : 1), targets.commitments().size(), without.size(), null, measured);
    }

    private static Double share(Figure it) {
        return it.value() == null || it.target() == null || it.target() == 0 ? null : Math.min(1, it.value() / it.target());
    }
}
