package cn.zhenqing365.evaluation.model;

import cn.zhenqing365.kernel.Refused;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Whether rules can be kept as they are: weights of a post are 100 in all, no floor is its target, cut-offs descend. */
public final class RulesCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RulesCheck() {}

    /** @throws Refused MISSING_SCORE_RULES, INVALID_WEIGHTS, INVALID_SCALE, INVALID_CUT_OFFS, INVALID_SCORE_RULES */
    public static void check(ScoreRules it) {
        if (it == null) throw Refused.because("MISSING_SCORE_RULES", "field", "rules");
        complete(it);
        for (var post : Post.values()) weights(post, it.weights().get(post));
        for (var dimension : Dimension.values()) scale(dimension, it.scales().get(dimension));
        cutOffs(it);
        figures(it);
    }

    private static void complete(ScoreRules it) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("weights", it.weights());
        fields.put("scales", it.scales());
        fields.put("contestShare", it.contestShare());
        fields.put("outputCap", it.outputCap());
        fields.put("careWeight", it.careWeight());
        fields.put("leastMeasured", it.leastMeasured());
        fields.put("cutOffs", it.cutOffs());
        fields.put("fiveStars", it.fiveStars());
        fields.put("vetoes", it.vetoes());
        fields.put("bonuses", it.bonuses());
        fields.put("blame", it.blame());
        fields.put("validity", it.validity());
        fields.put("deskMinutes", it.deskMinutes());
        fields.put("excellence", it.excellence());
        fields.put("award", it.award());
        fields.put("annual", it.annual());
        fields.forEach((name, value) -> { if (value == null) throw Refused.because("MISSING_SCORE_RULES", "field", name); });
    }

    private static void weights(Post post, Map<Dimension, BigDecimal> all) {
        var sum = all == null ? BigDecimal.ZERO : all.values().stream().map(it -> it == null || it.signum() < 0 ? BigDecimal.valueOf(-1000) : it).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) throw Refused.because("INVALID_WEIGHTS", "post", post.name(), "sum", all == null ? "0" : sum.toPlainString());
    }

    private static void scale(Dimension dimension, ScoreRules.Scale it) {
        var wrong = it == null || it.floor() == null || it.target() == null != (dimension == Dimension.OFFERS) || it.target() != null && it.target().compareTo(it.floor()) == 0;
        if (wrong) throw Refused.because("INVALID_SCALE", "dimension", dimension.letter());
    }

    private static void cutOffs(ScoreRules it) {
        var all = it.cutOffs();
        var wrong = all.size() != 5;
        for (int i = 0; !wrong && i < all.size(); i++) wrong = all.get(i) == null || all.get(i).signum() <= 0 || i > 0 && all.get(i).compareTo(all.get(i - 1)) >= 0;
        if (wrong) throw Refused.because("INVALID_CUT_OFFS", "cutOffs", all.toString());
    }

    private static void figures(ScoreRules it) {
        share("contestShare", it.contestShare());
        share("leastMeasured", it.leastMeasured());
        wrongIf("attitudePrior", it.attitudePrior() < 0);
        wrongIf("satisfactionPrior", it.satisfactionPrior() < 0);
        wrongIf("outputCap", it.outputCap().compareTo(HUNDRED) < 0);
        wrongIf("offersPercentile", it.offersPercentile() < 1 || it.offersPercentile() > 100);
        wrongIf("careWeight", it.careWeight().signum() <= 0);
        wrongIf("privacyWeight", it.privacyWeight() < 0);
        wrongIf("repeatDays", it.repeatDays() < 1 || it.repeatDays() > 30);
        wrongIf("fewestItems", it.fewestItems() < 1);
        var five = it.fiveStars();
        share("leastAttitude", five.leastAttitude());
        share("leastSatisfaction", five.leastSatisfaction());
        share("attendance", five.attendance());
        wrongIf("topPercent", five.topPercent() < 1 || five.topPercent() > 100);
        wrongIf("complaintStars", it.vetoes().complaintStars() < 0 || it.vetoes().complaintStars() > 5);
        wrongIf("unresolvedPoints", negative(it.vetoes().unresolvedPoints()));
        wrongIf("praise", negative(it.bonuses().praise()) || negative(it.bonuses().praiseCap()));
        wrongIf("suggestion", negative(it.bonuses().suggestion()));
        wrongIf("blame", !Set.of("YES", "PARTLY").containsAll(it.blame()));
        wrongIf("validity", it.validity().examMonths() < 1 || it.validity().contestMonths() < 1);
        wrongIf("deskMinutes", it.deskMinutes().values().stream().anyMatch(RulesCheck::negative));
        wrongIf("leastMonths", it.award().leastMonths() < 1 || it.award().leastMonths() > 3);
        var year = it.annual();
        wrongIf("annual", negative(year.quarters()) || negative(year.visits()) || negative(year.unit())
                || year.quarters().add(year.visits()).add(year.unit()).compareTo(BigDecimal.ONE) != 0);
        var excellent = it.excellence();
        wrongIf("excellence", excellent.stars() < 1 || excellent.stars() > 5 || negative(excellent.handlingBand()) || negative(excellent.inspections())
                || negative(excellent.adherence()) || negative(excellent.dispatch()));
    }

    private static void share(String field, BigDecimal it) {
        wrongIf(field, negative(it) || it.compareTo(HUNDRED) > 0);
    }

    private static boolean negative(BigDecimal it) {
        return it == null || it.signum() < 0;
    }

    private static void wrongIf(String field, boolean wrong) {
        if (wrong) throw Refused.because("INVALID_SCORE_RULES", "field", field);
    }
}
