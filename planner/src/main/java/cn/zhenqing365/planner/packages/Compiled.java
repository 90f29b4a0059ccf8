package cn.zhenqing365.planner.packages;

import cn.zhenqing365.planner.Sold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** A catalogue as sets of bits: what one really gets with each package, and what cannot stand beside it. */
final class Compiled {
    final List<Sold> sold;
    final Map<String, Integer> byCode = new LinkedHashMap<>();
    final List<String> channels = new ArrayList<>();
    final Map<String, Integer> channelNo = new LinkedHashMap<>();
    /** The package itself and whatever it includes, through any number of steps. */
    final BitSet[] holds;
    final BitSet[] gives;
    final BitSet[] conflicts;
    final boolean[] base;
    final boolean baseNeeded;

    Compiled(List<Sold> sold) {
        this.sold = List.copyOf(sold);
        int n = sold.size();
        for (int i = 0; i < n; i++)
            if (byCode.put(sold.get(i).code(), i) != null) throw new IllegalArgumentException("two packages are called " + sold.get(i).code());
        holds = new BitSet[n];
        gives = new BitSet[n];
        base = new boolean[n];
        for (int i = 0; i < n; i++) {
            hold(i, holds[i] = new BitSet(n));
            gives[i] = new BitSet();
            holds[i].stream().forEach(give(i));
        }
        conflicts = conflicts();
        baseNeeded = sold.stream().anyMatch(Sold::base);
    }

    private void hold(int i, BitSet held) {
        if (held.get(i)) return;
        held.set(i);
        for (var code : sold.get(i).includes()) if (byCode.containsKey(code)) hold(byCode.get(code), held);
    }

    private IntConsumer give(int i) {
        return h -> {
            base[i] |= sold.get(h).base();
            for (var channel : sold.get(h).channels()) gives[i].set(channelNo.computeIfAbsent(channel, it -> {
                channels.add(it);
                return channels.size() - 1;
            }));
        };
    }

    private BitSet[] conflicts() {
        int n = sold.size();
        var stated = sets(n);
        for (int i = 0; i < n; i++) for (var code : sold.get(i).excludes()) {
            var other = byCode.get(code);
            if (other == null || other == i) continue;
            stated[i].set(other);
            stated[other].set(i);
        }
        var against = sets(n);
        for (int i = 0; i < n; i++) {
            var whom = new BitSet(n);
            holds[i].stream().forEach(h -> whom.or(stated[h]));
            for (int j = 0; j < n; j++) if (j != i && holds[j].intersects(whom)) {
                against[i].set(j);
                against[j].set(i);
            }
        }
        return against;
    }

    private static BitSet[] sets(int n) {
        var sets = new BitSet[n];
        for (int i = 0; i < n; i++) sets[i] = new BitSet(n);
        return sets;
    }

    /** The numbers of these codes; what the catalogue does not know is left out. */
    BitSet numbers(Iterable<String> codes) {
        var numbers = new BitSet();
        for (var code : codes) if (byCode.containsKey(code)) numbers.set(byCode.get(code));
        return numbers;
    }
}
