package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.model.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The period and the areas of a question; nobody asks beyond the own areas. */
final class Asked {
    private Asked() {}

    /** {@code from} and {@code until} (half-open) are instants or days in China; without them this month up to the end of today.
     * Nothing happens after now: an end later today is the end of today, so that whole days are read from the rollup. */
    static Period period(String from, String until, String area, UUID person, Instant now) {
        try {
            var today = LocalDate.ofInstant(now, Zones.CHINA);
            var start = from == null ? start(today.withDayOfMonth(1)) : instant(from);
            var tomorrow = start(today.plusDays(1));
            var end = until == null ? tomorrow : instant(until);
            if (end.isAfter(now) && end.isBefore(tomorrow)) end = tomorrow;
            if (start.isBefore(end)) return new Period(start, end, areas(area), person);
        } catch (DateTimeException unreadable) {
            throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
        }
        throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
    }

    /** Whole days. @throws Refused PERIOD_INVALID */
    static Period days(String from, String until, String area, UUID person, Instant now) {
        var it = period(from, until, area, person, now);
        if (!it.isWholeDays()) throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
        return it;
    }

    static Set<String> areas(String area) {
        var mine = SignedIn.current();
        if (area != null && !area.isBlank()) SignedIn.requireArea(area);
        return area != null && !area.isBlank() ? Set.of(area) : mine.allAreas() ? null : mine.areas();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }

    private static Instant instant(String written) {
        return written.length() == 10 ? start(LocalDate.parse(written)) : Instant.parse(written);
    }
}
