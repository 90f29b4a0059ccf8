package cn.zhenqing365.dispatch;

import java.time.Instant;
import java.util.List;

/**
 * What other quiet hours would have done to the texts of a month's ladders. A step for the screen is left out: whether it became a
 * text hung on who had a screen open.
 *
 * @param texts  steps that told somebody by text; {@code waited} those that waited for the morning; {@code wouldWait} under the other rules
 */
public record EscalationPreview(Instant from, Instant until, long texts, long waited, long wouldWait, List<PerClock> perClock) {
    public record PerClock(String clock, long texts, long waited, long wouldWait) {}
}
