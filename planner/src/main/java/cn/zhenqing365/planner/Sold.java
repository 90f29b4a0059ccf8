package cn.zhenqing365.planner;

import java.util.Set;

/**
 * What the operator sells: a package, or a single channel (a package of one).
 *
 * @param code     unique in a catalogue
 * @param cents    the price per month, in cents, never negative
 * @param channels codes of the channels it holds itself; those of the packages it includes come on top
 * @param base     a basic package: when there is any in a catalogue, nothing is sold to a home that has none
 * @param includes codes of packages one gets with it at no further price; their rules hold as if they were bought
 * @param excludes codes of packages one cannot have beside it; said on one side it holds for both
 */
public record Sold(String code, long cents, Set<String> channels, boolean base, Set<String> includes, Set<String> excludes) {
    public Sold {
        if (cents < 0) throw new IllegalArgumentException("price of " + code + " is negative");
        channels = Set.copyOf(channels);
        includes = Set.copyOf(includes);
        excludes = Set.copyOf(excludes);
    }

    public static Sold pack(String code, long cents, String... channels) {
        return new Sold(code, cents, Set.of(channels), false, Set.of(), Set.of());
    }

    public Sold asBase() {
        return new Sold(code, cents, channels, true, includes, excludes);
    }

    public Sold including(String... codes) {
        return new Sold(code, cents, channels, base, Set.of(codes), excludes);
    }

    public Sold excluding(String... codes) {
        return new Sold(code, cents, channels, base, includes, Set.of(codes));
    }
}
