package cn.zhenqing365.evaluation.model;

import static cn.zhenqing365.evaluation.model.Dimension.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The formula of {@code domain.md} §10, version {@link #FORMULA}: {@code s(x) = 100·clip((x−f)/(t−f), 0, 1)}, the total is Σ w·s/100 over the
 * dimensions that could be measured. A measure is rounded to four decimals, s and points to four, base and total to two, halves up:
 * what is judged is what is shown, on every machine.
 */
public final class Scoring {
    /** Stored with every snapshot; a change of the arithmetic is another word here and another branch below. */
    public static final String FORMULA = "S10-1";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scoring() {}

    public static Score of(Inputs in, ScoreRules rules) {
        var marks = marks(in, rules);
        var measured = marks.stream().filter(Mark::measured).map(Mark::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var why = new ArrayList<String>();
        if (in.items() < rules.fewestItems()) why.add("FEW_ITEMS");
        if (measured.compareTo(rules.leastMeasured()) < 0) why.add("LITTLE_MEASURED");
        var shared = marks.stream().map(it -> it.measured() && measured.signum() > 0 ? it.points(it.weight().multiply(it.s()).divide(measured, 4, RoundingMode.HALF_UP)) : it).toList();
        if (!why.isEmpty()) return new Score(false, shared, measured, null, List.of(), null, 0, 0, why, in.falsified() + in.breaches() > 0, null, List.of());
        var base = two(marks.stream().filter(Mark::measured).map(it -> it.weight().multiply(it.s())).reduce(BigDecimal.ZERO, BigDecimal::add).divide(measured, 12, RoundingMode.HALF_UP));
        var changes = changes(in, rules);
        var total = two(changes.stream().map(Score.Change::points).reduce(base, BigDecimal::add).max(BigDecimal.ZERO));
        return Stars.given(in, rules, new Score(true, shared, measured, base, changes, total, Stars.byTotal(total, rules), 0, List.of(), false, null, List.of()));
    }

    private static List<Mark> marks(Inputs in, ScoreRules rules) {
        var satisfaction = satisfaction(in, rules);
        return List.of(attitude(in, rules), skill(in, rules), mark(KNOWLEDGE, in, rules, in.exam() == null ? 0 : 1, in.exam(), null, "NO_EXAM"), output(in, rules),
                offers(in, rules).atMost(satisfaction.s()), satisfaction, percent(TIMELINESS, in, rules, in.inTime(), "NO_CLOCKS"), quality(in, rules));
    }

    private static Mark attitude(Inputs in, ScoreRules rules) {
        return mark(ATTITUDE, in, rules, in.attitude().n(), shrunk(in.attitude(), in.peers().attitude(), rules.attitudePrior()), null, "NO_ANSWERS");
    }

    private static Mark satisfaction(Inputs in, ScoreRules rules) {
        var share = shrunk(in.satisfied(), in.peers().satisfied(), rules.satisfactionPrior());
        return mark(SATISFACTION, in, rules, in.satisfied().n(), share == null ? null : share.multiply(HUNDRED), null, "NO_ANSWERS");
    }

    /** (n·x̄ + m·μ)/(n + m): few answers say little, so they are drawn to the mean of the peers; null when nobody was asked. */
    private static BigDecimal shrunk(Inputs.Sum own, Inputs.Sum peers, int m) {
        if (own.n() == 0 && peers.n() == 0 || own.n() + m == 0) return null;
        var mean = peers.n() == 0 ? own.mean() : peers.mean();
        return own.sum().add(mean.multiply(BigDecimal.valueOf(m))).divide(BigDecimal.valueOf(own.n() + m), 12, RoundingMode.HALF_UP);
    }

    /** With only one of the two, that one is the whole. */
    private static Mark skill(Inputs in, ScoreRules rules) {
        var passed = in.inspections().n() == 0 ? null : in.inspections().mean().multiply(HUNDRED);
        var share = rules.contestShare();
        var both = in.contest() != null && passed != null;
        var x = both ? in.contest().multiply(share).add(passed.multiply(HUNDRED.subtract(share))).divide(HUNDRED) : in.contest() != null ? in.contest() : passed;
        return mark(SKILL, in, rules, in.inspections().n() + (in.contest() == null ? 0 : 1), x, both ? null : passed == null ? "NO_INSPECTION" : "NO_CONTEST", "NO_CONTEST");
    }

    private static Mark output(Inputs in, ScoreRules rules) {
        var median = in.peers().output();
        var x = median == null || median.signum() == 0 ? null : in.minutes().multiply(HUNDRED).divide(median, 12, RoundingMode.HALF_UP).min(rules.outputCap());
        return mark(OUTPUT, in, rules, in.items(), x, null, "NO_PEERS");
    }

    private static Mark offers(Inputs in, ScoreRules rules) {
        var target = in.peers().offers();
        var scale = rules.scales().get(OFFERS);
        var nobody = target == null || target.compareTo(scale.floor()) <= 0;
        if (nobody || in.offers().n() == 0) return new Mark(OFFERS, rules.weight(in.post(), OFFERS), in.offers().n(), null, scale.floor(), target, null, null, nobody ? "NOBODY_SOLD" : "NO_CONTACTS");
        var x = PeerGroup.rate(in.offers());
        return new Mark(OFFERS, rules.weight(in.post(), OFFERS), in.offers().n(), x, scale.floor(), target, s(x, scale.floor(), target), null, null);
    }

    private static Mark quality(Inputs in, ScoreRules rules) {
        var bad = BigDecimal.valueOf(in.repeats() + in.failed() + (long) in.privacyEvents() * rules.privacyWeight());
        var x = in.items() == 0 ? null : HUNDRED.subtract(bad.multiply(HUNDRED).divide(BigDecimal.valueOf(in.items()), 12, RoundingMode.HALF_UP));
        return mark(QUALITY, in, rules, in.items(), x, null, "NO_ITEMS");
    }

    private static Mark percent(Dimension of, Inputs in, ScoreRules rules, Inputs.Sum share, String missing) {
        return mark(of, in, rules, share.n(), share.n() == 0 ? null : share.mean().multiply(HUNDRED), null, missing);
    }

    private static Mark mark(Dimension of, Inputs in, ScoreRules rules, int n, BigDecimal x, String note, String missing) {
        var scale = rules.scales().get(of);
        var rounded = x == null ? null : x.setScale(4, RoundingMode.HALF_UP);
        return new Mark(of, rules.weight(in.post(), of), n, rounded, scale.floor(), scale.target(), rounded == null ? null : s(rounded, scale.floor(), scale.target()), null,
                x == null ? missing : note);
    }

    /** Lower is better where the floor lies above the target: the same formula. */
    static BigDecimal s(BigDecimal x, BigDecimal floor, BigDecimal target) {
        return x.subtract(floor).multiply(HUNDRED).divide(target.subtract(floor), 4, RoundingMode.HALF_UP).max(BigDecimal.ZERO).min(HUNDRED).setScale(4);
    }

    private static List<Score.Change> changes(Inputs in, ScoreRules rules) {
        var all = new ArrayList<Score.Change>();
        if (in.unresolved() > 0) all.add(new Score.Change("UNRESOLVED", in.unresolved(), rules.vetoes().unresolvedPoints().multiply(BigDecimal.valueOf(in.unresolved())).negate()));
        if (in.praises() > 0) all.add(new Score.Change("PRAISE", in.praises(), rules.bonuses().praise().multiply(BigDecimal.valueOf(in.praises())).min(rules.bonuses().praiseCap())));
        if (in.suggestions() > 0) all.add(new Score.Change("SUGGESTION", in.suggestions(), rules.bonuses().suggestion().multiply(BigDecimal.valueOf(in.suggestions()))));
        return List.copyOf(all);
    }

    private static BigDecimal two(BigDecimal it) {
        return it.setScale(2, RoundingMode.HALF_UP);
    }
}
