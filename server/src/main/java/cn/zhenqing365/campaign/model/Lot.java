package cn.zhenqing365.campaign.model;

import java.util.Comparator;

/**
 * The lot of a household: a number made of the campaign's seed and the account, the lowest are drawn. The whole order of a
 * stratum can be had again at any time, so a replacement is the next in it and nothing need be kept.
 */
public final class Lot {
    private Lot() {}

    public static long of(long seed, String accountNo) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < accountNo.length(); i++) hash = (hash ^ accountNo.charAt(i)) * 0x100000001b3L;
        return mixed(mixed(hash) + seed);
    }

    /** Two equal lots: the account decides. */
    public static Comparator<Candidate> order(long seed) {
        return Comparator.comparingLong((Candidate it) -> of(seed, it.accountNo())).thenComparing(Candidate::accountNo);
    }

    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
