package cn.zhenqing365.planner;

/** A reason in both languages. */
public record Sentence(String zh, String en) {
    public static Sentence of(String zh, String en, Object... facts) { return new Sentence(zh.formatted(facts), en.formatted(facts)); }
}
