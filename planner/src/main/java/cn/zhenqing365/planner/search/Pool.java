package cn.zhenqing365.planner.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Good routes met on the way, each once (same technician or kind, same visits: the cheapest order). */
final class Pool {
    private final Instance in;
    private final long[] mark;
    private final Map<Long, Column> columns = new HashMap<>();
    private final int most;

    /** A route: who, its nodes in order, its cost. {@code seen} grows with time and tells old from new. */
    static final class Column {
        final int who;
        final int[] stops;
        final double cost;
        long seen;

        Column(int who, int[] stops, double cost, long seen) {
            this.who = who;
            this.stops = stops;
            this.cost = cost;
            this.seen = seen;
        }
    }

    Pool(Instance in, int most) {
        this.in = in;
        this.most = most;
        var dice = new Dice(4711);
        mark = new long[in.visits + in.technicians];
        for (int i = 0; i < mark.length; i++) mark[i] = dice.next();
    }

    void add(Tours t, int r, long moment) {
        if (t.idle(r)) return;
        long key = mark[in.visits + in.kind[r]];
        int n = t.length[r];
        int[] s = t.stops[r];
        for (int i = 0; i < n; i++) if (in.visitOf[s[i]] >= 0) key += mark[in.visitOf[s[i]]];
        double cost = t.cost[r] + t.risk[r];
        Column known = columns.get(key);
        if (known != null && known.cost <= cost + 1e-9) { known.seen = moment; return; }
        columns.put(key, new Column(in.kind[r], Arrays.copyOf(s, n), cost, moment));
        if (columns.size() > 2 * most) forget();
    }

    private void forget() {
        long[] seen = columns.values().stream().mapToLong(it -> it.seen).sorted().toArray();
        long limit = seen[seen.length - most];
        columns.values().removeIf(it -> it.seen < limit);
    }

    void addAll(Pool other) {
        other.columns.forEach((key, it) -> columns.merge(key, it, (a, b) -> a.cost <= b.cost ? a : b));
    }

    Column[] all() {
        var all = columns.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toArray(Column[]::new);
        return all;
    }
}
