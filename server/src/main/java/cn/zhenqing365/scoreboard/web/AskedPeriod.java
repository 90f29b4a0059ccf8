package cn.zhenqing365.scoreboard.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.model.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A period as it is asked for: instants or days in China, half-open; without them this month; of the asker's areas. */
final class AskedPeriod {
    private AskedPeriod() {}

    /** @throws Refused PERIOD_INVALID, NOT_FOUND for another's area */
    static Period of(String from, String until, String area, Instant now) {
        var mine = SignedIn.current();
        if (area != null && !area.isBlank()) SignedIn.requireArea(area);
        var areas = area != null && !area.isBlank() ? Set.of(area) : mine.allAreas() ? null : mine.areas();
        try {
            var start = from == null ? LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1).atStartOfDay(Zones.CHINA).toInstant() : instant(from);
            var end = until == null ? now : instant(until);
            if (start.isBefore(end)) return new Period(start, end, areas);
        } catch (DateTimeException unreadable) {
            throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
        }
        throw Refused.because("PERIOD_INVALID", "from", from, "until", until);
    }

    private static Instant instant(String written) {
        return written.length() == 10 ? LocalDate.parse(written).atStartOfDay(Zones.CHINA).toInstant() : Instant.parse(written);
    }
}
