package cn.zhenqing365.kernel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a text: 今天, 明早, 后天, 周五, 下周一, 11月25日, 11/25, 25号. What is left of the text names the hours. */
final class WrittenDay {
    private static final Pattern GONE = Pattern.compile("昨天|昨日|前天|上周|上个?星期");
    private static final Pattern RELATIVE = Pattern.compile("大后天|后天|明天|明日|明(?=[早晚上下])|今天|今日|今(?=[早晚])");
    private static final Pattern WEEKDAY = Pattern.compile("(下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?!\\d))");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})(?:月|/)(\\d{1,2})[日号]?(?!\\d)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})[日号]");
    private static final String WEEK = "一二三四五六日";

    /** @param isNamed false when the text says no day: then {@code date} is today */
    record Named(LocalDate date, boolean isNamed, String rest) {}

    private WrittenDay() {}

    /** Empty for a day that is over (昨天) or that no calendar has (31号 of a short month is looked for in the next). */
    static Optional<Named> in(String text, LocalDate today) {
        if (GONE.matcher(text).find()) return Optional.empty();
        var relative = RELATIVE.matcher(text);
        if (relative.find()) return named(today.plusDays(ahead(relative.group())), relative, text);
        var weekday = WEEKDAY.matcher(text);
        if (weekday.find()) return named(weekday(today, weekday), weekday, text);
        try {
            var date = DATE.matcher(text);
            if (date.find()) {
                var of = LocalDate.of(today.getYear(), Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
                return named(of.isBefore(today.minusDays(180)) ? of.plusYears(1) : of, date, text);
            }
            var day = DAY_OF_MONTH.matcher(text);
            if (!day.find()) return Optional.of(new Named(today, false, text));
            int wanted = Integer.parseInt(day.group(1));
            var month = wanted < today.getDayOfMonth() || wanted > today.lengthOfMonth() ? today.plusMonths(1) : today;
            return named(month.withDayOfMonth(wanted), day, text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int ahead(String word) {
        return word.startsWith("大") ? 3 : word.startsWith("后") ? 2 : word.startsWith("明") ? 1 : 0;
    }

    private static LocalDate weekday(LocalDate today, Matcher said) {
        int at = WEEK.indexOf(said.group(2).replace("天", "日"));
        var day = DayOfWeek.of(at >= 0 ? at + 1 : Integer.parseInt(said.group(2)));
        if (said.group(1) == null) return today.with(TemporalAdjusters.nextOrSame(day));
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    private static Optional<Named> named(LocalDate date, Matcher found, String text) {
        return Optional.of(new Named(date, true, text.substring(0, found.start()) + " " + text.substring(found.end())));
    }
}
