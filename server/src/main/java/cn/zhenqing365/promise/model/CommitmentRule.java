package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.Counting;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published commitment as data. {@code limits} by area kind (TOWN, RURAL); {@code source} is SOURCE, LAW, PEER or PROPOSED;
 * {@code section} names the paragraph of {@code domain.md}.
 */
public record CommitmentRule(String clock, int version, Instant effectiveFrom, String title, String titleEn, String limitText,
                             String limitTextEn, Counting calendar, Map<String, Limit> limits, List<String> pausable,
                             List<LadderStep> ladder, String source, String section) {
    public CommitmentRule {
        if (!pausable.isEmpty() && calendar != Counting.NAT)
            throw new IllegalArgumentException(clock + ": only natural time can be paused");
    }

    public Limit limit(String areaKind) {
        var limit = limits.get(areaKind);
        if (limit == null) throw new IllegalArgumentException(clock + " has no limit for " + areaKind);
        return limit;
    }
}
