package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a month was worth.
 *
 * @param rated false: 未评, for {@code reasons} (FEW_ITEMS, LITTLE_MEASURED); never a zero
 * @param measured how much of the weights could be measured; {@code base} is on these
 * @param byTotal the stars the total alone gives; {@code stars} after vetoes and the conditions of five stars
 * @param reasons why there are fewer: COMPLAINT, FALSIFIED, PRIVACY_BREACH, LOW_ATTITUDE, LOW_SATISFACTION, FEW_FOR_FIVE, ATTENDANCE_UNKNOWN, LOW_ATTENDANCE, NOT_TOP
 * @param review somebody has to look at the person's records: something was falsified, or private data got out
 * @param excellent 优秀话务员: MET, NOT_MET, NOT_MEASURED; null for other posts
 */
public record Score(boolean rated, List<Mark> marks, BigDecimal measured, BigDecimal base, List<Change> changes, BigDecimal total, int byTotal, int stars,
                    List<String> reasons, boolean review, String excellent, List<Condition> conditions) {
    /** Points given or taken beside the eight. @param kind UNRESOLVED, PRAISE, SUGGESTION */
    public record Change(String kind, int n, BigDecimal points) {}

    /** One condition of 优秀话务员. @param met null when it was not measured */
    public record Condition(String kind, BigDecimal value, Boolean met) {}

    public Mark mark(Dimension of) {
        return marks.get(of.ordinal());
    }
}
