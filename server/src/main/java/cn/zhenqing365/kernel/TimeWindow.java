package cn.zhenqing365.kernel;

import java.time.Duration;
import java.time.Instant;

/** From {@code start} up to but not including {@code end}: nine to ten and ten to eleven do not overlap. */
public record TimeWindow(Instant start, Instant end) {
    public TimeWindow {
        if (!start.isBefore(end)) throw new Refused(Refusal.of("WINDOW_EMPTY", "start", start, "end", end));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
