package cn.zhenqing365.calendar;

import java.time.LocalTime;

/** One stretch of a day that counts, half-open; {@code until} 00:00 is the end of the day. A lunch break is the gap between two. */
public record Hours(LocalTime from, LocalTime until) {
    public Hours {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until))
            throw new IllegalArgumentException("hours end before they begin: " + from + "-" + until);
    }

    boolean toTheEndOfTheDay() {
        return until.equals(LocalTime.MIDNIGHT);
    }
}
