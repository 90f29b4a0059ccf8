package cn.zhenqing365.promise;

/** A commitment in words: {@code source} is SOURCE, LAW, PEER or PROPOSED, {@code section} the paragraph of {@code domain.md}. */
public record RuleView(String clock, int version, String title, String titleEn, String limitText, String limitTextEn,
                       String source, String section) {}
