package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How a month becomes a score and a score becomes stars ({@code domain.md} §10; every value PROPOSED there, hence configuration).
 *
 * @param weights of each post, by dimension; 100 in all
 * @param scales floor (nothing) and target (everything) of each dimension; the target of OFFERS is a percentile of the peers
 * @param contestShare of 100, what the contest counts in SKILL; the rest are inspections
 * @param fewestItems with fewer closed items nobody is rated (未评)
 * @param leastMeasured with less weight measured than this nobody is rated
 * @param cutOffs the least total for five, four, three, two stars and one
 * @param blame which findings of a complaint count as responsible: YES, PARTLY
 * @param deskMinutes standard minutes of what is done without a visit: FAULT, BUSINESS, COMPLAINT, OPINION, INQUIRY, CALLBACK, COUNTER and
 *                    COUNTER:code for one business of the hall
 */
public record ScoreRules(Map<Post, Map<Dimension, BigDecimal>> weights, Map<Dimension, Scale> scales, BigDecimal contestShare, int attitudePrior,
                         int satisfactionPrior, BigDecimal outputCap, int offersPercentile, BigDecimal careWeight, int privacyWeight, int repeatDays,
                         int fewestItems, BigDecimal leastMeasured, List<BigDecimal> cutOffs, FiveStars fiveStars, Vetoes vetoes, Bonuses bonuses,
                         List<String> blame, Validity validity, Map<String, BigDecimal> deskMinutes, Excellence excellence, Award award, Annual annual) {
    /** Lower is better where the floor is above the target. {@code target} null: found among the peers. */
    public record Scale(BigDecimal floor, BigDecimal target) {}

    /** What five stars need besides the total. @param topPercent of the post, rounded up, ties kept */
    public record FiveStars(BigDecimal leastAttitude, BigDecimal leastSatisfaction, int items, BigDecimal attendance, int topPercent) {}

    /** @param complaintStars the most stars with one responsible complaint; {@code unresolvedPoints} taken for each dissatisfied customer who waited too long */
    public record Vetoes(int complaintStars, BigDecimal unresolvedPoints) {}

    public record Bonuses(BigDecimal praise, BigDecimal praiseCap, BigDecimal suggestion) {}

    /** For how many months the latest exam and the latest contest count. */
    public record Validity(int examMonths, int contestMonths) {}

    /** 优秀话务员. Handling time within a band around the median, the rest at least this many percent. */
    public record Excellence(int stars, BigDecimal handlingBand, BigDecimal inspections, BigDecimal adherence, BigDecimal dispatch) {}

    /** @param leastMonths rated months a quarter needs */
    public record Award(int leastMonths) {}

    /** Shares of the year, 1 in all. */
    public record Annual(BigDecimal quarters, BigDecimal visits, BigDecimal unit) {}

    /** Weight of a dimension for a post; zero when it has none. */
    public BigDecimal weight(Post post, Dimension dimension) {
        return weights.get(post).getOrDefault(dimension, BigDecimal.ZERO);
    }

    /** Standard minutes of what was done at a desk: of the special one, else of its kind, else none. */
    public BigDecimal minutes(String kind, String special) {
        var own = special == null ? null : deskMinutes.get(kind + ":" + special);
        return own != null ? own : deskMinutes.getOrDefault(kind, BigDecimal.ZERO);
    }
}
