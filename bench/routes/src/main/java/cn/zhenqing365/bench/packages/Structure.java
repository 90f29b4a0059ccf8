package cn.zhenqing365.bench.packages;

import cn.zhenqing365.planner.Sold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How a catalogue of 200 packages and 300 channels may be made. The last four are made to be hard: no operator sells like that. */
enum Structure {
    /** Exclusive basic tiers, themes, bundles of themes, single channels. */
    TIERS {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int tier = 0; tier < 4; tier++)
                sold.add(new Sold("T" + tier, 2400 + 1500L * tier, range(0, 60 + 40 * tier), true, Set.of(), Set.of("T0", "T1", "T2", "T3")));
            for (int i = 0; i < 60; i++) sold.add(new Sold("H" + i, 500 + 100L * chance.nextInt(30), some(chance, 3 + chance.nextInt(10), CHANNELS), false, Set.of(), Set.of()));
            for (int i = 0; i < 16; i++) {
                int a = chance.nextInt(60), b = (a + 1 + chance.nextInt(59)) % 60;
                long both = sold.get(4 + a).cents() + sold.get(4 + b).cents();
                sold.add(new Sold("B" + i, both * 4 / 5, Set.of(), false, Set.of("H" + a, "H" + b), i % 4 == 0 ? Set.of("B" + (i + 1)) : Set.of()));
            }
            single(sold, chance, 120);
            return sold;
        }
    },
    SCATTERED {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int i = 0; i < PACKAGES; i++) sold.add(plain(i, 300 + chance.nextInt(4000), some(chance, 3 + chance.nextInt(15), CHANNELS)));
            return sold;
        }
    },
    /** The price follows the number of channels: nothing is a bargain. */
    BY_SIZE {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int i = 0; i < PACKAGES; i++) {
                var has = some(chance, 2 + chance.nextInt(20), CHANNELS);
                sold.add(plain(i, 180L * has.size() + chance.nextInt(60), has));
            }
            return sold;
        }
    },
    /** All of it about the wished channels, at any price. */
    CROWDED {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int i = 0; i < PACKAGES; i++) sold.add(plain(i, 500 + chance.nextInt(3000), among(chance, wished, 2 + chance.nextInt(5))));
            return sold;
        }
    },
    /** The same, and every package has three enemies. */
    ENEMIES {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (var it : CROWDED.catalogue(chance, wished))
                sold.add(new Sold(it.code(), it.cents(), it.channels(), false, Set.of(), enemies(chance)));
            return sold;
        }
    },
    /** The same, all at one price: the bound is weak, most plans are equal. */
    ONE_PRICE {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int i = 0; i < PACKAGES; i++) sold.add(plain(i, 1000, among(chance, wished, 4)));
            return sold;
        }
    },
    /** Nearly one price, in single cents: rounding the bound does not help. */
    NEARLY_ONE_PRICE {
        @Override
        List<Sold> catalogue(Random chance, List<String> wished) {
            var sold = new ArrayList<Sold>();
            for (int i = 0; i < PACKAGES; i++) sold.add(plain(i, 1000 + chance.nextInt(7), among(chance, wished, 5)));
            return sold;
        }
    };

    static final int PACKAGES = 200, CHANNELS = 300;

    /** Its 200 packages, of 300 channels and more or less about the wished ones. */
    abstract List<Sold> catalogue(Random chance, List<String> wished);

    static List<String> wishes(Random chance) {
        var all = new ArrayList<>(some(chance, 5 + chance.nextInt(36), CHANNELS));
        Collections.sort(all);
        return all;
    }

    private static Sold plain(int no, long cents, Set<String> channels) {
        return new Sold("P" + no, cents, channels, false, Set.of(), Set.of());
    }

    private static void single(List<Sold> sold, Random chance, int many) {
        for (var it : some(chance, many, CHANNELS)) sold.add(new Sold("S" + it, 200 + 100L * chance.nextInt(8), Set.of(it), false, Set.of(), Set.of()));
    }

    private static Set<String> enemies(Random chance) {
        var three = new HashSet<String>();
        while (three.size() < 3) three.add("P" + chance.nextInt(PACKAGES));
        return three;
    }

    private static Set<String> range(int from, int until) {
        var all = new HashSet<String>();
        for (int i = from; i < until; i++) all.add(name(i));
        return all;
    }

    private static Set<String> some(Random chance, int many, int of) {
        var all = new HashSet<String>();
        while (all.size() < many) all.add(name(chance.nextInt(of)));
        return all;
    }

    private static Set<String> among(Random chance, List<String> wished, int many) {
        var all = new HashSet<String>();
        while (all.size() < Math.min(many, wished.size())) all.add(wished.get(chance.nextInt(wished.size())));
        while (all.size() < many + 2) all.add(name(chance.nextInt(CHANNELS)));
        return all;
    }

    private static String name(int i) {
        return "C" + (1000 + i);
    }
}
