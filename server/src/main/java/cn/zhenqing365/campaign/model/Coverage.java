package cn.zhenqing365.campaign.model;

/**
 * How far a campaign is, without flattery.
 *
 * @param target   households that are to be visited (K19's denominator)
 * @param drawn    all that were ever drawn, those replaced as well
 * @param tried    at whose door somebody has been
 * @param reached  where somebody opened: done and refused
 * @param absent   nobody there at the last attempt; {@code refused} said no; {@code empty} and {@code wrong} were replaced
 */
public record Coverage(int target, int drawn, int tried, int reached, int done, int absent, int refused, int empty, int wrong) {
    /** Done of those to be done, percent; null without any. */
    public Double completion() {
        return percent(done, target);
    }

    /** Done of all that were drawn: a replaced door counts as one that was not visited. */
    public Double coverage() {
        return percent(done, drawn);
    }

    /** Reached of those tried. */
    public Double contact() {
        return percent(reached, tried);
    }

    /** Done of those reached: who opened and agreed. */
    public Double cooperation() {
        return percent(done, reached);
    }

    private static Double percent(int part, int of) {
        return of == 0 ? null : 100.0 * part / of;
    }
}
