package cn.zhenqing365.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUID version 7: made by the application, ordered by time, so that an index grows at its end (RFC 9562 §5.7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final char[] BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

    private Ids() {}

    /**
     * Ids of one process that are made within ten milliseconds follow each other: a counter stands where others put chance
     * (RFC 9562 §6.2), and runs on into the next millisecond when 4,096 are not enough.
     */
    public static UUID at(Instant now) {
        long millis = now.toEpochMilli();
        long tick = LAST.updateAndGet(last -> follows(last >> 12, millis) ? last + 1 : millis << 12);
        long high = (tick >> 12 << 16) | 0x7000L | (tick & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Not above any id made at {@code at}: where a range of ids of a time begins. */
    public static UUID lowestOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    private static boolean follows(long lastMillis, long millis) {
        return lastMillis >= millis && lastMillis - millis < 10;
    }

    /** An unguessable word for a link in a text message: 16 characters, 95 bits. */
    public static String token() {
        var word = new StringBuilder(16);
        for (int i = 0; i < 16; i++) word.append(BASE62[RANDOM.nextInt(62)]);
        return word.toString();
    }
}
