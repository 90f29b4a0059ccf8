package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;

/**
 * One dimension of a score.
 *
 * @param n from how many cases; {@code x} the measure, shrunk where the rules say so; null when it was not measured
 * @param s 0 to 100: how far x is from the floor to the target; {@code points} what it adds to the total, on the weights that were measured
 * @param note CAPPED_BY_SATISFACTION, NO_CONTEST, NO_INSPECTION, or why it was not measured: NO_ANSWERS, NO_EXAM, NO_PEERS, NOBODY_SOLD, NO_CLOCKS, NO_ITEMS
 */
public record Mark(Dimension dimension, BigDecimal weight, int n, BigDecimal x, BigDecimal floor, BigDecimal target, BigDecimal s, BigDecimal points, String note) {
    public boolean measured() {
        return s != null;
    }

    Mark points(BigDecimal given) {
        return new Mark(dimension, weight, n, x, floor, target, s, given, note);
    }

    Mark atMost(BigDecimal most) {
        return s == null || most == null || s.compareTo(most) <= 0 ? this : new Mark(dimension, weight, n, x, floor, target, most, points, "CAPPED_BY_SATISFACTION");
    }
}
