package cn.zhenqing365.commitment.model;

import java.time.Instant;
import java.util.List;

/**
 * One version of a commitment (C01 to C10, 服务承诺) or a convenience (M01 to M10, 便民举措).
 *
 * @param published false: withdrawn, or not told to the public yet
 * @param behind    what measures it; an empty list measures nothing and may not be published
 * @param source    SOURCE, LAW, PEER or PROPOSED; {@code section} the paragraph of {@code domain.md}
 * @param media     where this version was published: NEWSPAPER, TV, RADIO, WEB, HALL
 */
public record Commitment(String id, int version, Instant effectiveFrom, boolean published, Kind kind, String title, String titleEn,
                         String text, String textEn, String measure, String measureEn, List<Behind> behind, String source,
                         String section, List<String> media) {
    public enum Kind { COMMITMENT, CONVENIENCE }

    /** A clock (CLK-01), a figure (K01) or a count ({@link Count}). */
    public record Behind(Kind kind, String id) {
        public enum Kind { CLOCK, FIGURE, COUNT }
    }

    public Commitment withId(String other) {
        return new Commitment(other, version, effectiveFrom, published, kind, title, titleEn, text, textEn, measure, measureEn, behind, source,
                section, media);
    }
}
