package cn.zhenqing365.town;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Where chance comes from: one stream per name and number, so that more of one thing changes nothing of another. */
public final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Chance of(long seed, String name, long number) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ b) * 0x100000001b3L;
        return new Chance(mixed(mixed(hash) + number));
    }

    /** Seeds that lie apart evenly would give streams that overlap. */
    private static long mixed(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    /** @param likelihood between 0 and 1 */
    public boolean happens(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** In [0, 1). */
    public double share() {
        return random.nextDouble();
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The first ones far more often than the last ones. */
    public <T> T oneOfTheFirst(List<T> of) {
        return of.get((int) (of.size() * Math.pow(random.nextDouble(), 1.6)));
    }

    /** An index, as often as its weight says. */
    public int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) sum += weight;
        int at = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) if ((at -= weights[i]) < 0) return i;
        throw new IllegalStateException();
    }

    /** A UUIDv7 of that moment. */
    public UUID id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        return new UUID(high, (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
