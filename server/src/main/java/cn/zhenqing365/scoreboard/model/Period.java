package cn.zhenqing365.scoreboard.model;

import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/** From, until (half-open), and for which areas and whom; {@code areas} null for all, {@code person} null for everybody. */
public record Period(Instant from, Instant until, Set<String> areas, UUID person) {
    public Period(Instant from, Instant until, Set<String> areas) {
        this(from, until, areas, null);
    }

    /** Whole days of the operator. */
    public static Period days(LocalDate from, LocalDate until, Set<String> areas) {
        return new Period(from.atStartOfDay(Zones.CHINA).toInstant(), until.atStartOfDay(Zones.CHINA).toInstant(), areas);
    }

    public LocalDate firstDay() {
        return LocalDate.ofInstant(from, Zones.CHINA);
    }

    public LocalDate endDay() {
        return LocalDate.ofInstant(until, Zones.CHINA);
    }

    /** Then the rollup has it; anything else is counted from the cases. */
    public boolean isWholeDays() {
        return from.atZone(Zones.CHINA).toLocalTime().equals(LocalTime.MIDNIGHT) && until.atZone(Zones.CHINA).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Months of 365.25/12 days, for rates "a month". */
    public double months() {
        return (until.toEpochMilli() - from.toEpochMilli()) / 86_400_000.0 / (365.25 / 12);
    }
}
