package cn.zhenqing365.platform;

import cn.zhenqing365.kernel.Refused;
import java.time.Instant;

/**
 * What everybody says who changes rules: from when, why, and which version was before their eyes.
 *
 * @param effectiveFrom null for now
 * @param basedOn       the newest version they knew; null: whichever is the newest
 */
public record NewVersion(Instant effectiveFrom, Integer basedOn, String reason) {
    private static final int LONGEST = 300;

    /**
     * From when the new version holds.
     *
     * @param newest the newest version there is
     * @throws Refused RULES_IN_THE_PAST, MISSING_RULES_REASON, RULES_CHANGED_MEANWHILE; each names its {@code field}
     */
    public Instant begins(int newest, Instant now) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) throw Refused.because("MISSING_RULES_REASON", "field", "reason", "most", LONGEST);
        if (basedOn != null && basedOn != newest) throw Refused.because("RULES_CHANGED_MEANWHILE", "field", "basedOn", "version", newest);
        if (effectiveFrom == null) return now;
        if (effectiveFrom.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "field", "effectiveFrom", "from", effectiveFrom);
        return effectiveFrom;
    }

    public String why() {
        return reason.strip();
    }

    /** Another was faster by a blink: the key of the version let only one in. */
    public static Refused overtaken(int newest) {
        return Refused.because("RULES_CHANGED_MEANWHILE", "field", "basedOn", "version", newest);
    }
}
