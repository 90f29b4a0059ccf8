package cn.zhenqing365.field;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.WrittenWindow;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an old feature phone can say: {@code 1} received, {@code 2 14-16} called and agreed, {@code 3} arrived,
 * {@code 4 LN-01 换接头} done with the cause, {@code 5} cannot be reached, {@code 6 车坏了} hand back. With several open jobs
 * the two digits of the job come first: {@code 37 1}.
 */
record ShortCode(Integer jobCode, int verb, Optional<TimeWindow> window, String words) {
    private static final Pattern FORM = Pattern.compile("(?:(\\d{2,3})[\\s,.#]+)?([1-6])(?:[\\s,.:]+(.*)|(\\D.*))?", Pattern.DOTALL);

    /** Empty when it cannot be read. */
    static Optional<ShortCode> read(String body, Instant now) {
        var text = Normalizer.normalize(body == null ? "" : body, Normalizer.Form.NFKC).strip();
        var form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        var words = form.group(3) != null ? form.group(3).strip() : form.group(4) != null ? form.group(4).strip() : "";
        return Optional.of(new ShortCode(form.group(1) == null ? null : Integer.valueOf(form.group(1)), Integer.parseInt(form.group(2)),
                WrittenWindow.in(words, now), words));
    }
}
