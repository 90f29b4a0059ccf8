package cn.zhenqing365.feedback.model;

import cn.zhenqing365.kernel.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * What the customer said, in the order of the questions. {@code contactedIn20}, {@code onTime} and {@code fixed} are YES, NO or
 * UNSURE; {@code attitude} and {@code satisfaction} 1 (very bad) to 5 (very good).
 */
public record Answers(String contactedIn20, String onTime, String fixed, Integer attitude, Integer satisfaction, String remark) {
    private static final Set<String> WORDS = Set.of("YES", "NO", "UNSURE");
    private static final int LONGEST_REMARK = 500;

    public Answers {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }

    public Optional<Refusal> complaint() {
        if (!word(contactedIn20)) return invalid("contactedIn20");
        if (!word(onTime)) return invalid("onTime");
        if (!word(fixed)) return invalid("fixed");
        if (!mark(attitude)) return invalid("attitude");
        if (!mark(satisfaction)) return invalid("satisfaction");
        return remark != null && remark.length() > LONGEST_REMARK ? invalid("remark") : Optional.empty();
    }

    /** Not fixed, or dissatisfied: the repair is taken up again, within 24 hours ({@code domain.md} §8, CLK-24). */
    public boolean reopens() {
        return "NO".equals(fixed) || satisfaction <= 2;
    }

    public String reason() {
        var why = "NO".equals(fixed) ? "回访:用户反映未修好" : "回访:用户不满意(" + satisfaction + "分)";
        return remark == null ? why : why + "," + remark;
    }

    private static boolean word(String it) {
        return it != null && WORDS.contains(it);
    }

    private static boolean mark(Integer it) {
        return it != null && it >= 1 && it <= 5;
    }

    private static Optional<Refusal> invalid(String field) {
        return Optional.of(Refusal.of("CALLBACK_ANSWER_INVALID", "field", field));
    }
}
