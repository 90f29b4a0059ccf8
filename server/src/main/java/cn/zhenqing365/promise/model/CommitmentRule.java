package cn.zhenqing365.promise.model;

import cn.zhenqing365.calendar.Counting;
import cn.zhenqing365.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A clock as data. {@code limits} by area kind (TOWN, RURAL); {@code source} is SOURCE, LAW, PEER or PROPOSED;
 * {@code section} names the paragraph of {@code domain.md}; {@code law} is null when no law speaks of it.
 *
 * @param pauseLimits the longest a reason may stop the clock altogether, in counted seconds; null or absent: no limit
 * @param ahead       true: the limit is the least time before an event ({@code CLK-26}: notice before the work begins)
 */
public record CommitmentRule(String clock, int version, Instant effectiveFrom, String title, String titleEn, String limitText,
                             String limitTextEn, Counting calendar, Map<String, Limit> limits, List<String> pausable,
                             List<LadderStep> ladder, String source, String section, Law law,
                             Map<String, Long> pauseLimits, Boolean ahead) {
    public CommitmentRule(String clock, int version, Instant effectiveFrom, String title, String titleEn, String limitText,
                          String limitTextEn, Counting calendar, Map<String, Limit> limits, List<String> pausable,
                          List<LadderStep> ladder, String source, String section, Law law) {
        this(clock, version, effectiveFrom, title, titleEn, limitText, limitTextEn, calendar, limits, pausable, ladder, source,
                section, law, null, null);
    }

    /** The same for another clock. */
    public CommitmentRule of(String other) {
        return new CommitmentRule(other, version, effectiveFrom, title, titleEn, limitText, limitTextEn, calendar, limits, pausable, ladder,
                source, section, law, pauseLimits, ahead);
    }

    /** The same rule as another version, from {@code from} on. */
    public CommitmentRule as(int number, Instant from) {
        return new CommitmentRule(clock, number, from, title, titleEn, limitText, limitTextEn, calendar, limits, pausable, ladder,
                source, section, law, pauseLimits, ahead);
    }

    /** By when, for a start at {@code from}. */
    public Instant due(String areaKind, Instant from, WorkingTime time) {
        var limit = limit(areaKind);
        return limit.targetDays() != null ? time.addDays(calendar, from, limit.targetDays())
                : time.add(calendar, from, Duration.ofSeconds(limit.targetSeconds()));
    }

    /** The limit that may never pass; null when there is none. */
    public Instant hardDue(String areaKind, Instant from, WorkingTime time) {
        var limit = limit(areaKind);
        var counting = limit.hardCalendar() == null ? calendar : limit.hardCalendar();
        if (limit.hardDays() != null) return time.addDays(counting, from, limit.hardDays());
        return limit.hardSeconds() == null ? null : time.add(counting, from, Duration.ofSeconds(limit.hardSeconds()));
    }

    /** By when at the latest, for what must be done ahead of {@code event}. */
    public Instant dueAhead(String areaKind, Instant event) {
        return event.minusSeconds(limit(areaKind).targetSeconds());
    }

    public boolean isAhead() {
        return Boolean.TRUE.equals(ahead);
    }

    /** How long this reason may stop the clock altogether, in counted time; null: as long as needed. */
    public Duration pauseLimit(String reason) {
        var seconds = pauseLimits == null ? null : pauseLimits.get(reason);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    public Limit limit(String areaKind) {
        var limit = limits.get(areaKind);
        if (limit == null) throw new IllegalArgumentException(clock + " has no limit for " + areaKind);
        return limit;
    }
}
