package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter of one person, from its rated months: the mean of the totals, and the stars that mean gives. The strictest month holds:
 * a veto of a month is a veto of the quarter.
 *
 * @param months totals by month, null for 未评; {@code score} null when too few are rated
 */
public record Quarter(Post post, List<Month> months, BigDecimal score, int byTotal, int stars, List<String> reasons) {
    public record Month(YearMonth month, int version, BigDecimal total, int stars, List<String> reasons) {}

    private static final List<String> VETOES = List.of("COMPLAINT", "FALSIFIED", "PRIVACY_BREACH");

    public static Quarter of(Post post, List<Month> months, ScoreRules rules) {
        var rated = months.stream().filter(it -> it.total() != null).toList();
        if (rated.size() < rules.award().leastMonths()) return new Quarter(post, months, null, 0, 0, List.of("FEW_MONTHS"));
        var score = rated.stream().map(Month::total).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(rated.size()), 2, RoundingMode.HALF_UP);
        int stars = Stars.byTotal(score, rules);
        var reasons = new ArrayList<String>();
        for (var veto : VETOES)
            if (rated.stream().anyMatch(it -> it.reasons().contains(veto))) {
                reasons.add(veto);
                stars = veto.equals("COMPLAINT") ? Math.min(stars, rules.vetoes().complaintStars()) : 0;
            }
        return new Quarter(post, months, score, Stars.byTotal(score, rules), stars, List.copyOf(reasons));
    }

    /** Five stars only for the top of the post, and for whoever met the other conditions in every rated month of five. */
    public Quarter among(List<BigDecimal> all, ScoreRules rules) {
        if (stars < 5) return this;
        var missing = new ArrayList<>(reasons);
        if (!MonthScores.isTop(score, all, rules)) missing.add("NOT_TOP");
        months.stream().flatMap(it -> it.reasons().stream()).filter(it -> List.of("LOW_ATTITUDE", "LOW_SATISFACTION", "FEW_FOR_FIVE", "ATTENDANCE_UNKNOWN", "LOW_ATTENDANCE").contains(it))
                .distinct().forEach(missing::add);
        return missing.isEmpty() ? this : new Quarter(post, months, score, byTotal, 4, List.copyOf(missing));
    }
}
