package cn.zhenqing365.lobby.model;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;

/**
 * What the lobby manager's day consists of ({@code lobby_duty_rules}, versions with effective dates).
 *
 * @param checks looked at before, during and after the hours ({@code domain.md} §2.5)
 * @param scripts what is shown to those who wait
 * @param signWithinMinutes after closing; a log that is not signed by then is told to the head of the lobby
 * @param tellAtLatest and never later than this, however long the hall is open
 * @param waitPercent the share of customers that shall be called within the target wait, for the staffing advice (K16: 90)
 * @param historyWeeks how far back the arrivals of a weekday are counted
 */
public record DutyRules(List<CheckItem> checks, List<Script> scripts, int signWithinMinutes, LocalTime tellAtLatest, int waitPercent, int historyWeeks) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** @param kind ENVIRONMENT or EQUIPMENT */
    public record CheckItem(String code, String kind, String name, String nameEn) {}

    public record Script(String code, String title, String titleEn, List<String> steps) {}

    public DutyRules {
        var codes = new HashSet<String>();
        if (checks == null || checks.isEmpty() || checks.stream().anyMatch(it -> blank(it.code()) || blank(it.name()) || blank(it.nameEn()) || !codes.add(it.code())))
            throw Refused.because("INVALID_RULES", "field", "checks");
        if (scripts == null || scripts.stream().anyMatch(it -> blank(it.code()) || blank(it.title()) || it.steps() == null || it.steps().isEmpty()))
            throw Refused.because("INVALID_RULES", "field", "scripts");
        if (signWithinMinutes < 0 || signWithinMinutes > 360) throw Refused.because("INVALID_RULES", "field", "signWithinMinutes");
        if (tellAtLatest == null || tellAtLatest.isBefore(LocalTime.NOON)) throw Refused.because("INVALID_RULES", "field", "tellAtLatest");
        if (waitPercent < 50 || waitPercent > 99) throw Refused.because("INVALID_RULES", "field", "waitPercent");
        if (historyWeeks < 1 || historyWeeks > 52) throw Refused.because("INVALID_RULES", "field", "historyWeeks");
    }

    /** From when a log of that day that is not signed is missing: the same evening. */
    public Instant missingFrom(LocalDate day, LocalTime closes) {
        int end = closes.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_DAY : closes.getHour() * 60 + closes.getMinute();
        int latest = tellAtLatest.getHour() * 60 + tellAtLatest.getMinute();
        return day.atStartOfDay(Zones.CHINA).plusMinutes(Math.min(end + signWithinMinutes, latest)).toInstant();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
