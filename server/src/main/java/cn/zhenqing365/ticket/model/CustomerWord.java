package cn.zhenqing365.ticket.model;

import cn.zhenqing365.kernel.TimeWindow;
import java.time.Instant;

/**
 * What a customer's text means: 1 or 修好了, 2 or 没修好, 改约 with a time, 取消, a word of thanks. Anything else stays unread. In
 * doubt it is not "fixed": a question (什么时候能修好) is no answer, and a word that something is still wrong outweighs the rest.
 */
public sealed interface CustomerWord {
    record Fixed() implements CustomerWord {}

    record NotFixed() implements CustomerWord {}

    record Later(TimeWindow window) implements CustomerWord {}

    /** Another time, but none that can be read. */
    record LaterSometime() implements CustomerWord {}

    record Cancel() implements CustomerWord {}

    /** 谢谢, 好的, 收到: politeness wants no machine's reply. */
    record Courtesy() implements CustomerWord {}

    record Unread() implements CustomerWord {}

    /** @param repaired the technician has said it is done, so that a bare digit is the answer to that question */
    static CustomerWord read(String body, boolean repaired, Instant now) {
        return CustomerPhrases.read(body, repaired, now);
    }
}
