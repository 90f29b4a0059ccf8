package cn.zhenqing365.planner.search;

/** Random numbers by a seed (xorshift*), the same on every machine. */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L ^ 0xD1B54A32D192ED03L;
        if (state == 0) state = 88172645463325252L;
        for (int i = 0; i < 8; i++) next();
    }

    long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    int below(int n) {
        return (int) (((next() >>> 33) * n) >>> 31);
    }

    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
