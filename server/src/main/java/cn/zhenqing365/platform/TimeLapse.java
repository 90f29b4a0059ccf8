package cn.zhenqing365.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A clock that runs faster than the world, for playing a day: at the real moment {@code from} it shows {@code begin}, and a
 * real second is {@code speed} of its seconds. Two nodes given the same words show the same time.
 */
final class TimeLapse extends Clock {
    private static final Pattern WORDS = Pattern.compile("(\\S+)@(\\d+)x(\\d+(?:\\.\\d+)?)");
    private final Clock real;
    private final Instant begin;
    private final Instant from;
    private final double speed;

    private TimeLapse(Clock real, Instant begin, Instant from, double speed) {
        this.real = real;
        this.begin = begin;
        this.from = from;
        this.speed = speed;
    }

    /** {@code 2026-11-24T00:00:00Z@1795500000000x60}: virtual instant, real epoch milliseconds, speed. */
    static TimeLapse parse(String words, Clock real) {
        var match = WORDS.matcher(words.strip());
        if (!match.matches())
            throw new IllegalArgumentException("ZQ_CLOCK should read <instant>@<real epoch millis>x<speed>, not " + words);
        return new TimeLapse(real, Instant.parse(match.group(1)), Instant.ofEpochMilli(Long.parseLong(match.group(2))),
                Double.parseDouble(match.group(3)));
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(Math.round(Duration.between(from, real.instant()).toNanos() * speed));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TimeLapse(real.withZone(zone), begin, from, speed);
    }
}
