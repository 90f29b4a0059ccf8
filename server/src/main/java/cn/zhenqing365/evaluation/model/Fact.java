package cn.zhenqing365.evaluation.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened and bears on somebody's month: what a score opens into.
 *
 * @param ref the case, promise, visit … it is; {@code number} what people say, of the ticket where there is one
 * @param value by kind: a mark of 1 to 5, standard minutes, percent, 1 for in time and passed, 0 for not, seconds of a call
 * @param words what it was: a symptom, a clock, a title
 * @param leftOut why it does not count; null when it does
 */
public record Fact(UUID staffId, Kind kind, UUID ref, String number, String areaCode, Instant at, BigDecimal value, String words, String leftOut) {
    /** What it bears on: A to H, or the star beside them. */
    public enum Kind {
        ATTITUDE(Dimension.ATTITUDE), CONTEST(Dimension.SKILL), INSPECTION(Dimension.SKILL), EXAM(Dimension.KNOWLEDGE), WORK(Dimension.OUTPUT),
        CONTACT(Dimension.OFFERS), ACCEPTED(Dimension.OFFERS), SATISFACTION(Dimension.SATISFACTION), CLOCK(Dimension.TIMELINESS),
        REPEAT(Dimension.QUALITY), FAILED(Dimension.QUALITY), PRIVACY(Dimension.QUALITY), ATTENDANCE(null), COMPLAINT(null), FALSIFIED(null), BREACH(null), UNRESOLVED(null),
        PRAISE(null), SUGGESTION(null), HANDLING(null), DISPATCH(null), ADHERENCE(null);

        private final Dimension dimension;

        Kind(Dimension dimension) {
            this.dimension = dimension;
        }

        /** Null for what stands beside the eight. */
        public Dimension dimension() {
            return dimension;
        }
    }

    public boolean counts() {
        return leftOut == null;
    }

    /** The same, not counted. */
    public Fact without(String why) {
        return new Fact(staffId, kind, ref, number, areaCode, at, value, words, why);
    }

    /** With the words somebody wrote beside it; those it has itself stay. */
    public Fact with(String written) {
        return words != null || written == null ? this : new Fact(staffId, kind, ref, number, areaCode, at, value, written, leftOut);
    }
}
