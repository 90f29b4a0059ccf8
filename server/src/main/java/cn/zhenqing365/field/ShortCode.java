package cn.zhenqing365.field;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.WrittenWindow;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an old feature phone can say: {@code 1} received, {@code 2 14-16} called and agreed, {@code 3} arrived,
 * {@code 4 LN-01 换接头} done with the cause, {@code 5} cannot be reached, {@code 6 车坏了} hand back. With several open jobs
 * the two digits of the job come first: {@code 37 1}. Thumbs are large and keys are small: full-width digits, a missing space,
 * the job's digits behind the code, a window alone and the plain words (到了, 没人接) are understood as well.
 *
 * @param words what stands behind the code, as it was written
 */
record ShortCode(Integer jobCode, int verb, Optional<TimeWindow> window, String words) {
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u20e3\\ufe0e\\ufe0f\\u2060\\ufeff]");
    private static final Pattern JOB = Pattern.compile("(?:单号|单|#|no\\.?)?\\s*(\\d{2,3})(?:(?:号单|单|号)[\\s,.:;。、/-]*|[\\s,.:;。、/#-]+|(?=[\\u4e00-\\u9fa5&&[^点时月日号到至]])|(?=到[了达场]))(?=\\S)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("(?:回复?)?([1-6])(?!\\d)[\\s,.:;。、!)-]*(.*)", Pattern.DOTALL);
    private static final Pattern AGREED = Pattern.compile("2[\\s,.:;。、]*(\\d{1,2}.*)", Pattern.DOTALL);
    private static final Pattern A_TIME = Pattern.compile("(?:\\d{1,2}\\s*(?:[:.]\\d{2}|点|时|[-—–~到至]\\s*\\d)|\\d{4}\\s*[-~到至]|大?后天|[今明]|周|星期|礼拜|上午|下午|中午|早上|晚上|\\d{1,2}[月/号日]).*", Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile("(\\d{2,3})(?![\\d:.点时月/日-]|号[^单]|\\s*[-—–~到至])[\\s,.:;。、]*(.*)", Pattern.DOTALL);
    /** The strongest word first: "到了没人接" is an absent customer, "联系好了,到了" an arrival. */
    private static final Map<Integer, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(6, Pattern.compile("退单|退回|转单|做不了|去不了|赶不过去"));
        WORDS.put(5, Pattern.compile("联系不上|打不通|没人接|无人接|没接|不接电话|关机|占线"));
        WORDS.put(4, Pattern.compile("(?<![没未不])(?:完工|修好|修复|处理好|搞定|做好了|弄好)"));
        WORDS.put(3, Pattern.compile("(?<![没未快上])(?:到达|到了|已到|到场|到用户家)"));
        WORDS.put(2, Pattern.compile("(?<![没未不])(?:联系好|联系了|已联系|打通|约好|约了|已约)"));
        WORDS.put(1, Pattern.compile("(?<![没未不])(?:收到|接单|知道了|明白|好的)|^(?i:ok)\\W*$"));
    }

    private static final Pattern ASKING = Pattern.compile("[??吗]|什么时候|怎么|几点");

    /** Empty when it cannot be read. */
    static Optional<ShortCode> read(String body, Instant now) {
        var text = UNSEEN.matcher(Normalizer.normalize(body == null ? "" : body, Normalizer.Form.NFKC)).replaceAll("").strip();
        var whole = said(null, text, now);
        var job = JOB.matcher(text);
        if (!job.matches() || whole.isPresent() && isShortWindow(whole.get().window)) return whole;
        return said(Integer.valueOf(job.group(1)), job.group(2).strip(), now).or(() -> whole);
    }

    /** The job's digits may stand behind the code ("1 37"), when they are those of an open job. */
    ShortCode naming(Set<Integer> openJobs, Instant now) {
        var behind = BEHIND.matcher(words);
        if (jobCode != null || !behind.matches() || !openJobs.contains(Integer.valueOf(behind.group(1)))) return this;
        var rest = behind.group(2).strip();
        return new ShortCode(Integer.valueOf(behind.group(1)), verb, verb == 2 ? WrittenWindow.in(rest, now) : Optional.empty(), rest);
    }

    private static Optional<ShortCode> said(Integer job, String text, Instant now) {
        var agreed = AGREED.matcher(text);
        if (agreed.matches()) {
            var window = WrittenWindow.in(agreed.group(1), now);
            if (isShortWindow(window) && A_TIME.matcher(agreed.group(1)).matches()) return code(job, 2, window, agreed.group(1));
        }
        boolean deed = !ASKING.matcher(text).find() && WORDS.entrySet().stream().anyMatch(it -> it.getKey() > 2 && it.getValue().matcher(text).find());
        if (!deed && A_TIME.matcher(text).matches() && WrittenWindow.in(text, now).isPresent()) return code(job, 2, WrittenWindow.in(text, now), text);
        var code = CODE.matcher(text);
        if (code.matches()) {
            int verb = Integer.parseInt(code.group(1));
            var words = code.group(2).strip();
            return code(job, verb, verb == 2 ? WrittenWindow.in(words, now) : Optional.empty(), words);
        }
        if (ASKING.matcher(text).find()) return Optional.empty();
        for (var word : WORDS.entrySet())
            if (word.getValue().matcher(text).find())
                return code(job, word.getKey(), word.getKey() == 2 ? WrittenWindow.in(text, now) : Optional.empty(), text);
        return Optional.empty();
    }

    private static boolean isShortWindow(Optional<TimeWindow> window) {
        return window.isPresent() && window.get().length().compareTo(Duration.ofHours(2)) <= 0;
    }

    private static Optional<ShortCode> code(Integer job, int verb, Optional<TimeWindow> window, String words) {
        return Optional.of(new ShortCode(job, verb, window, words));
    }
}
