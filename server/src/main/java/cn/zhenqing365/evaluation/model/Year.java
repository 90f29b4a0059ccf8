package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * The year for the appraisal (年终绩效): 0.6 of the mean of the quarters, 0.2 of the visit programme, 0.2 of the unit's figures. What was
 * not measured is null and is never counted as zero: then there is no total, only what the measured parts are worth.
 *
 * @param soFar on the shares that were measured; {@code measured} how much of the year they are (0 to 1)
 */
public record Year(List<BigDecimal> quarters, BigDecimal quarterMean, BigDecimal visits, BigDecimal unit, BigDecimal total, BigDecimal soFar, BigDecimal measured) {
    public static Year of(List<BigDecimal> quarters, BigDecimal visits, BigDecimal unit, ScoreRules.Annual shares) {
        var known = quarters.stream().filter(Objects::nonNull).toList();
        var mean = known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP);
        var sum = part(shares.quarters(), mean).add(part(shares.visits(), visits)).add(part(shares.unit(), unit));
        var measured = share(shares.quarters(), mean).add(share(shares.visits(), visits)).add(share(shares.unit(), unit));
        var whole = known.size() == 4 && visits != null && unit != null;
        return new Year(quarters, mean, visits, unit, whole ? sum.setScale(2, RoundingMode.HALF_UP) : null,
                measured.signum() == 0 ? null : sum.divide(measured, 2, RoundingMode.HALF_UP), measured);
    }

    private static BigDecimal part(BigDecimal share, BigDecimal value) {
        return value == null ? BigDecimal.ZERO : share.multiply(value);
    }

    private static BigDecimal share(BigDecimal share, BigDecimal value) {
        return value == null ? BigDecimal.ZERO : share;
    }
}
