package cn.zhenqing365.ticket.model;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.WrittenWindow;
import java.text.Normalizer;
import java.time.Instant;

/** What a customer's text means: 1 or 修好了, 2 or 没修好, 改约 with a time, 取消. Anything else stays unread. */
public sealed interface CustomerWord {
    record Fixed() implements CustomerWord {}

    record NotFixed() implements CustomerWord {}

    record Later(TimeWindow window) implements CustomerWord {}

    record Cancel() implements CustomerWord {}

    record Unread() implements CustomerWord {}

    /** @param repaired the technician has said it is done, so that a bare digit is the answer to that question */
    static CustomerWord read(String body, boolean repaired, Instant now) {
        var word = Normalizer.normalize(body == null ? "" : body, Normalizer.Form.NFKC).strip();
        if (word.startsWith("改约") || word.startsWith("改期"))
            return WrittenWindow.in(word, now).<CustomerWord>map(Later::new).orElseGet(Unread::new);
        if (word.equals("取消") || word.startsWith("取消")) return new Cancel();
        if (repaired && (word.equals("2") || word.contains("没修好") || word.contains("没有修好") || word.contains("未修好") || word.contains("没好")))
            return new NotFixed();
        if (repaired && (word.equals("1") || word.contains("修好") || word.equals("好了"))) return new Fixed();
        return new Unread();
    }
}
