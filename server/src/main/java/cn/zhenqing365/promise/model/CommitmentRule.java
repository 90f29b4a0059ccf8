package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.Counting;
import cn.zhenqing365.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published commitment as data. {@code limits} by area kind (TOWN, RURAL); {@code source} is SOURCE, LAW, PEER or PROPOSED;
 * {@code section} names the paragraph of {@code domain.md}; {@code law} is null when no law speaks of it.
 */
public record CommitmentRule(String clock, int version, Instant effectiveFrom, String title, String titleEn, String limitText,
                             String limitTextEn, Counting calendar, Map<String, Limit> limits, List<String> pausable,
                             List<LadderStep> ladder, String source, String section, Law law) {
    /** By when, for a start at {@code from}. */
    public Instant due(String areaKind, Instant from, WorkingTime time) {
        var limit = limit(areaKind);
        return limit.targetDays() != null ? time.addDays(calendar, from, limit.targetDays())
                : time.add(calendar, from, Duration.ofSeconds(limit.targetSeconds()));
    }

    /** The limit that may never pass; null when there is none. */
    public Instant hardDue(String areaKind, Instant from, WorkingTime time) {
        var limit = limit(areaKind);
        if (limit.hardDays() != null) return time.addDays(calendar, from, limit.hardDays());
        return limit.hardSeconds() == null ? null : time.add(calendar, from, Duration.ofSeconds(limit.hardSeconds()));
    }

    public Limit limit(String areaKind) {
        var limit = limits.get(areaKind);
        if (limit == null) throw new IllegalArgumentException(clock + " has no limit for " + areaKind);
        return limit;
    }
}
