package cn.zhenqing365.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries every subset of a small catalogue by the words of the rules, knowing nothing of the search. */
final class EverySubset {
    /** @param missing wished channels not in the plan, sold or not */
    record Found(int missing, long cents) {}

    private EverySubset() {}

    static Found best(List<Sold> catalogue, Wishes wishes) {
        Found best = null;
        for (int mask = 0; mask < 1 << catalogue.size(); mask++) {
            var bought = new ArrayList<Sold>();
            for (int i = 0; i < catalogue.size(); i++) if ((mask >> i & 1) == 1) bought.add(catalogue.get(i));
            if (!allowed(catalogue, bought, wishes)) continue;
            int missing = missing(catalogue, bought, wishes);
            long cents = bought.stream().mapToLong(Sold::cents).sum();
            if (best == null || missing < best.missing || missing == best.missing && cents < best.cents) best = new Found(missing, cents);
        }
        return best;
    }

    static boolean allowed(List<Sold> catalogue, List<Sold> bought, Wishes wishes) {
        var kept = catalogue.stream().filter(it -> wishes.kept().contains(it.code())).toList();
        if (bought.isEmpty()) return true;
        for (var it : bought) {
            if (wishes.kept().contains(it.code()) || wishes.barred().contains(it.code())) return false;
            for (var other : kept) if (clash(catalogue, it, other)) return false;
            for (var other : bought) if (other != it && clash(catalogue, it, other)) return false;
        }
        if (catalogue.stream().noneMatch(Sold::base)) return true;
        var all = new ArrayList<>(kept);
        all.addAll(bought);
        return all.stream().flatMap(it -> held(catalogue, it).stream()).anyMatch(Sold::base);
    }

    static int missing(List<Sold> catalogue, List<Sold> bought, Wishes wishes) {
        var seen = new HashSet<String>();
        bought.forEach(it -> held(catalogue, it).forEach(h -> seen.addAll(h.channels())));
        catalogue.stream().filter(it -> wishes.kept().contains(it.code())).forEach(it -> held(catalogue, it).forEach(h -> seen.addAll(h.channels())));
        return (int) wishes.channels().stream().filter(it -> !seen.contains(it)).count();
    }

    private static Set<Sold> held(List<Sold> catalogue, Sold it) {
        var held = new HashSet<Sold>(Set.of(it));
        boolean more = true;
        while (more) {
            var next = new HashSet<>(held);
            for (var h : held) for (var other : catalogue) if (h.includes().contains(other.code())) next.add(other);
            more = next.size() > held.size();
            held = next;
        }
        return held;
    }

    private static boolean clash(List<Sold> catalogue, Sold one, Sold two) {
        for (var a : held(catalogue, one)) for (var b : held(catalogue, two))
            if (a != b && (a.excludes().contains(b.code()) || b.excludes().contains(a.code()))) return true;
        return false;
    }
}
