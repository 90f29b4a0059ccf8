package cn.zhenqing365.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** China has one zone and no summer time; instants are UTC everywhere but on screens, in texts and in calendars. */
public final class Zones {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(CHINA);
    private static final DateTimeFormatter DAY_CLOCK = DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(CHINA);

    private Zones() {}

    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    public static String dayAndClock(Instant instant) {
        return DAY_CLOCK.format(instant);
    }
}
