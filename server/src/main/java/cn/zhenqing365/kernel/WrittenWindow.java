package cn.zhenqing365.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A window as people write it in a text: 14-16, 14:30-16:30, 明天9-11, 后天 8-10. Without a day: today, or tomorrow when it is over. */
public final class WrittenWindow {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:[::点](\\d{2})?)?\\s*[-—~到至]\\s*(\\d{1,2})(?:[::点](\\d{2})?)?");

    private WrittenWindow() {}

    public static Optional<TimeWindow> in(String text, Instant now) {
        var hours = HOURS.matcher(text);
        if (!hours.find()) return Optional.empty();
        int from = Integer.parseInt(hours.group(1));
        int until = Integer.parseInt(hours.group(3));
        int fromMinute = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
        int untilMinute = hours.group(4) == null ? 0 : Integer.parseInt(hours.group(4));
        if (from > 23 || until > 23 || fromMinute > 59 || untilMinute > 59 || until * 60 + untilMinute <= from * 60 + fromMinute) return Optional.empty();
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        var named = text.contains("后天") ? 2 : text.contains("明天") || text.contains("明日") ? 1 : 0;
        var window = on(today.plusDays(named), from, fromMinute, until, untilMinute);
        return Optional.of(named == 0 && !window.end().isAfter(now) ? on(today.plusDays(1), from, fromMinute, until, untilMinute) : window);
    }

    private static TimeWindow on(LocalDate day, int from, int fromMinute, int until, int untilMinute) {
        return new TimeWindow(day.atTime(LocalTime.of(from, fromMinute)).atZone(Zones.CHINA).toInstant(),
                day.atTime(LocalTime.of(until, untilMinute)).atZone(Zones.CHINA).toInstant());
    }
}
