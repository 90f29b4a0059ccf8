package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** From a total to stars: cut-offs, what five stars need besides, what takes stars away, and who is an excellent operator. */
public final class Stars {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Stars() {}

    /** 0 to 5. */
    public static int byTotal(BigDecimal total, ScoreRules rules) {
        for (int i = 0; i < rules.cutOffs().size(); i++) if (total.compareTo(rules.cutOffs().get(i)) >= 0) return 5 - i;
        return 0;
    }

    /** The place of a total among all rated ones of the post; those who share a place keep it, the top is rounded up. */
    public static Inputs.Standing standing(BigDecimal total, Collection<BigDecimal> all, ScoreRules rules) {
        int higher = (int) all.stream().filter(it -> it.compareTo(total) > 0).count();
        return new Inputs.Standing(higher + 1, all.size(), (all.size() * rules.fiveStars().topPercent() + 99) / 100);
    }

    static Score given(Inputs in, ScoreRules rules, Score it) {
        var reasons = new ArrayList<String>();
        int stars = it.byTotal();
        if (stars == 5) {
            reasons.addAll(notFive(in, rules, it));
            if (!reasons.isEmpty()) stars = 4;
        }
        if (in.complaints() > 0 && stars > rules.vetoes().complaintStars()) {
            stars = rules.vetoes().complaintStars();
            reasons.add("COMPLAINT");
        }
        if (in.falsified() > 0) reasons.add("FALSIFIED");
        if (in.breaches() > 0) reasons.add("PRIVACY_BREACH");
        var review = in.falsified() + in.breaches() > 0;
        if (review) stars = 0;
        var conditions = in.post() == Post.OPERATOR ? excellence(in, rules, stars) : List.<Score.Condition>of();
        return new Score(true, it.marks(), it.measured(), it.base(), it.changes(), it.total(), it.byTotal(), stars, List.copyOf(reasons), review, verdict(conditions), conditions);
    }

    private static List<String> notFive(Inputs in, ScoreRules rules, Score it) {
        var five = rules.fiveStars();
        var missing = new ArrayList<String>();
        if (below(it.mark(Dimension.ATTITUDE), five.leastAttitude())) missing.add("LOW_ATTITUDE");
        if (below(it.mark(Dimension.SATISFACTION), five.leastSatisfaction())) missing.add("LOW_SATISFACTION");
        if (in.items() < five.items()) missing.add("FEW_FOR_FIVE");
        if (in.attendance() == null || in.attendance().n() == 0) missing.add("ATTENDANCE_UNKNOWN");
        else if (in.attendance().mean().multiply(HUNDRED).compareTo(five.attendance()) < 0) missing.add("LOW_ATTENDANCE");
        if (in.standing() != null && !in.standing().isTop()) missing.add("NOT_TOP");
        return missing;
    }

    private static boolean below(Mark mark, BigDecimal least) {
        return !mark.measured() || mark.s().compareTo(least) < 0;
    }

    private static List<Score.Condition> excellence(Inputs in, ScoreRules rules, int stars) {
        var wanted = rules.excellence();
        var desk = in.desk();
        var deviation = desk.handling().n() == 0 || in.peers().handling() == null || in.peers().handling().signum() == 0 ? null
                : desk.handling().mean().multiply(HUNDRED).divide(in.peers().handling(), 12, RoundingMode.HALF_UP).subtract(HUNDRED);
        return List.of(new Score.Condition("STARS", BigDecimal.valueOf(stars), stars >= wanted.stars()),
                new Score.Condition("HANDLING", round(deviation), deviation == null ? null : deviation.abs().compareTo(wanted.handlingBand()) <= 0),
                atLeast("INSPECTIONS", desk.inspectionMarks().mean(), wanted.inspections()), atLeast("ADHERENCE", desk.adherence(), wanted.adherence()),
                atLeast("DISPATCH", desk.dispatched().n() == 0 ? null : desk.dispatched().mean().multiply(HUNDRED), wanted.dispatch()));
    }

    private static Score.Condition atLeast(String kind, BigDecimal value, BigDecimal least) {
        return new Score.Condition(kind, round(value), value == null ? null : value.compareTo(least) >= 0);
    }

    private static BigDecimal round(BigDecimal it) {
        return it == null ? null : it.setScale(2, RoundingMode.HALF_UP);
    }

    /** One that is not met decides; without it one that was not measured leaves it open. */
    private static String verdict(List<Score.Condition> all) {
        if (all.isEmpty()) return null;
        if (all.stream().anyMatch(it -> Boolean.FALSE.equals(it.met()))) return "NOT_MET";
        return all.stream().anyMatch(it -> it.met() == null) ? "NOT_MEASURED" : "MET";
    }
}
