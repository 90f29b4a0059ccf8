package cn.zhenqing365.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time moved by hand: it stands still until a test says otherwise. */
public class MovableClock extends Clock {
    /** A Tuesday morning in the sample town: 2026-11-24 08:00 in China. */
    public static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");
    private volatile Instant now;

    public MovableClock() {
        this(MORNING);
    }

    public MovableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** As people write it: "08:10" of the day the clock shows, in China. */
    public void set(String chinaTime) {
        var china = cn.zhenqing365.kernel.Zones.CHINA;
        now = java.time.LocalTime.parse(chinaTime).atDate(now.atZone(china).toLocalDate()).atZone(china).toInstant();
    }

    public Instant advance(Duration duration) {
        now = now.plus(duration);
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
