package cn.zhenqing365.kernel;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A window as people write it in a text: 14-16, 14:30-16:30, 下午2点到4点, 明天上午, 周五 9-11, 25号两点半到四点. One time alone
 * ("15点") is the hour that begins with it. An hour from one to six without a word for the time of day is the afternoon:
 * nobody is visited at two in the night. Without a day it is today, or tomorrow when that is over.
 */
public final class WrittenWindow {
    private static final String PART = "(凌晨|清晨|清早|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|早|晚)?\\s*";
    private static final String TIME = "(\\d{1,2})(?:(?:[:.](\\d{2})|点(半|一刻|三刻|\\d{2}分?)?|时(半|\\d{2}分?)?)\\s*(?:钟|整)?)?";
    private static final Pattern HOURS = Pattern.compile("(?<!\\d)" + PART + TIME + "\\s*[-—–―~〜到至]+\\s*" + PART + TIME + "(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)([01]\\d|2[0-3])([0-5]\\d)\\s*[-—–~到至]\\s*([01]\\d|2[0-3])([0-5]\\d)(?!\\d)");
    private static final Pattern ONE_TIME = Pattern.compile("(?<!\\d)" + PART + "(\\d{1,2})(?:[:](\\d{2})|点(半|一刻|三刻|\\d{2}分?)?)");
    private static final Pattern PART_OF_DAY = Pattern.compile("早上|早晨|上午|中午|下午|傍晚|晚上|[明今]早|[明今]晚");
    private static final Pattern CHINESE_HOUR = Pattern.compile("(十[一二]|[一二两三四五六七八九十])(?=[点时])");
    private static final String DIGITS = "零一二三四五六七八九";

    private WrittenWindow() {}

    /** Empty when there is no time in it, or one that no clock shows. The length is not judged here: the work order does that. */
    public static Optional<TimeWindow> in(String text, Instant now) {
        var named = WrittenDay.in(arabic(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)), LocalDate.ofInstant(now, Zones.CHINA));
        if (named.isEmpty()) return Optional.empty();
        return Minutes.in(named.get().rest()).flatMap(it -> it.on(named.get(), now));
    }

    /** 两点半 is written 2点半 from here on. */
    private static String arabic(String text) {
        return CHINESE_HOUR.matcher(text).replaceAll(hour -> String.valueOf(switch (hour.group(1)) {
            case "十" -> 10;
            case "十一" -> 11;
            case "十二" -> 12;
            case "两" -> 2;
            default -> DIGITS.indexOf(hour.group(1));
        }));
    }

    /** Minutes of a day, from and until. */
    private record Minutes(int from, int until) {
        static Optional<Minutes> in(String text) {
            var compact = COMPACT.matcher(text);
            if (compact.find()) return of(number(compact.group(1)) * 60 + number(compact.group(2)), number(compact.group(3)) * 60 + number(compact.group(4)));
            var hours = HOURS.matcher(text);
            if (hours.find()) {
                var part = hours.group(1) != null ? hours.group(1) : before(text, hours.start());
                var first = minutes(part, hours.group(2), said(hours.group(3), hours.group(4), hours.group(5)));
                var second = minutes(hours.group(6), hours.group(7), said(hours.group(8), hours.group(9), hours.group(10)));
                return of(first, second <= first && second + 720 > first ? second + 720 : second);
            }
            var one = ONE_TIME.matcher(text);
            if (one.find()) {
                var at = minutes(one.group(1), one.group(2), said(one.group(3), one.group(4), null));
                return of(at, at + 60);
            }
            var part = PART_OF_DAY.matcher(text);
            return part.find() ? Optional.of(partOfDay(part.group())) : Optional.empty();
        }

        /** Midnight ends a day, and no window is longer than it. */
        private static Optional<Minutes> of(int from, int until) {
            return from < 0 || until <= from || until > 24 * 60 ? Optional.empty() : Optional.of(new Minutes(from, until));
        }

        /** A day that was named stays that day, over or not; without a name the next one that is not over. */
        Optional<TimeWindow> on(WrittenDay.Named day, Instant now) {
            var window = on(day.date());
            return Optional.of(!day.isNamed() && !window.end().isAfter(now) ? on(day.date().plusDays(1)) : window);
        }

        private TimeWindow on(LocalDate date) {
            var midnight = date.atStartOfDay(Zones.CHINA).toInstant();
            return new TimeWindow(midnight.plusSeconds(from * 60L), midnight.plusSeconds(until * 60L));
        }

        private static int minutes(String part, String hourWritten, int minute) {
            int hour = number(hourWritten);
            if (hour > 24 || minute > 59) return -1_000_000;
            if (part == null) return (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute;
            boolean later = part.startsWith("下午") || part.startsWith("傍") || part.startsWith("晚") || part.startsWith("中午") && hour < 10;
            return (later && hour < 12 ? hour + 12 : hour) * 60 + minute;
        }

        private static int said(String digits, String afterPoint, String afterShi) {
            var word = digits != null ? digits : afterPoint != null ? afterPoint : afterShi;
            if (word == null) return 0;
            return switch (word) {
                case "半" -> 30;
                case "一刻" -> 15;
                case "三刻" -> 45;
                default -> number(word.replace("分", ""));
            };
        }

        /** "下午我在家,2点到4点": the word for the time of day may stand apart. */
        private static String before(String text, int end) {
            var part = PART_OF_DAY.matcher(text.substring(0, end));
            return part.find() ? part.group().replaceAll("[明今](?=[早晚])", "") : null;
        }

        private static Minutes partOfDay(String word) {
            if (word.startsWith("中午")) return new Minutes(12 * 60, 14 * 60);
            if (word.startsWith("下午")) return new Minutes(13 * 60, 18 * 60);
            if (word.startsWith("傍晚")) return new Minutes(17 * 60, 19 * 60);
            return word.contains("晚") ? new Minutes(18 * 60, 20 * 60) : new Minutes(8 * 60, 12 * 60);
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }
}
