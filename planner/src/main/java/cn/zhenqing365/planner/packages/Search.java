package cn.zhenqing365.planner.packages;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Branch and bound: the open row with the fewest packages is decided first, the most promising package before the others; a
 * package that was tried is out for its brothers. What cannot beat the best at the prices of {@link Prices} is not looked at,
 * nor is a set of open rows that was reached before at no higher cost.
 */
final class Search {
    private static final int ROOT_TURNS = 300, NODE_TURNS = 12, REMEMBERED = 400_000;
    private static final double EPS = 1e-6;

    private final int rows, columns;
    private final int[][] rowsOf;
    private final int[][] colsOf;
    private final long[] cents;
    private final BitSet[] conflicts;
    private final boolean anyConflict;
    private final long[] leftOut;
    private final long hard;
    private final long unit;
    private final long deadline;
    private final Map<State, Long> seen = new HashMap<>();
    private final Level[] levels;
    private final boolean[] chosen;

    long best;
    BitSet bestColumns = new BitSet();
    boolean complete = true;
    long floor;
    long nodes;

    private final class Level {
        final boolean[] open = new boolean[rows];
        final boolean[] dead = new boolean[columns];
        final Prices prices;
        Level(double[] centsD, double[] most) { prices = new Prices(rowsOf, centsD, most); }
    }

    private record State(BitSet open, BitSet blocked) {}

    /**
     * @param leftOut what leaving a row uncovered costs; {@code hard} or more means it may not be
     * @param limit   only plans that cost less are looked for
     */
    Search(Reduced in, long[] leftOut, long hard, long limit, long deadline) {
        rows = in.coveredBy.length;
        columns = in.covers.length;
        rowsOf = Arrays.stream(in.covers).map(it -> it.stream().toArray()).toArray(int[][]::new);
        colsOf = Arrays.stream(in.coveredBy).map(it -> it.stream().toArray()).toArray(int[][]::new);
        cents = in.cents;
        conflicts = in.conflicts;
        anyConflict = in.anyConflict;
        this.leftOut = leftOut;
        this.hard = hard;
        this.deadline = deadline;
        unit = unit(cents);
        best = limit;
        chosen = new boolean[columns];
        var centsD = Arrays.stream(cents).asDoubleStream().toArray();
        var most = Arrays.stream(leftOut).asDoubleStream().toArray();
        levels = new Level[rows + 2];
        for (int d = 0; d < levels.length; d++) levels[d] = new Level(centsD, most);
    }

    /** What all prices are a multiple of. */
    static long unit(long[] cents) {
        long divisor = 0;
        for (long it : cents) divisor = gcd(divisor, it);
        return Math.max(1, divisor);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    void run() {
        var root = levels[0];
        Arrays.fill(root.open, true);
        root.prices.begin();
        greedy(root, 0);
        for (int round = 0; round < 6; round++) {
            root.prices.improve(root.open, root.dead, best, ROOT_TURNS / 6, round == 0 ? 1.0 : 0.5);
            greedy(root, 0);
            if (up(root.prices.bound) >= best) break;
        }
        floor = Math.min(best, up(root.prices.bound));
        descend(0, 0, new BitSet());
        if (complete) floor = best;
    }

    /** No cover costs a broken number of units. */
    private long up(double bound) {
        return (long) Math.ceil((bound - EPS) / unit) * unit;
    }

    private void descend(int depth, long spent, BitSet blocked) {
        if (++nodes % 16 == 0 && System.nanoTime() > deadline) complete = false;
        if (!complete) return;
        var at = levels[depth];
        if (anyOpen(at) < 0) { finish(); return; }
        if (depth > 0) {
            if (knownAlready(at, spent, blocked)) return;
            at.prices.improve(at.open, at.dead, best - spent, NODE_TURNS, 0.5);
        }
        if (spent + up(at.prices.bound) >= best) return;
        if (depth > 0 && depth < 4) greedy(at, depth);
        for (int j = 0; j < columns; j++)
            if (!at.dead[j] && at.prices.reduced[j] > 0 && spent + up(at.prices.bound + at.prices.reduced[j]) >= best) at.dead[j] = true;
        int row = narrowest(at);
        branch(depth, row, spent, blocked);
    }

    private void branch(int depth, int row, long spent, BitSet blocked) {
        var at = levels[depth];
        var by = Arrays.stream(colsOf[row]).filter(j -> !at.dead[j]).boxed().sorted((a, b) -> Double.compare(at.prices.reduced[a], at.prices.reduced[b])).toList();
        for (int j : by) {
            if (!complete) return;
            if (spent + up(at.prices.bound + Math.max(0, at.prices.reduced[j])) >= best) continue;
            var below = under(depth);
            for (int r : rowsOf[j]) below.open[r] = false;
            below.dead[j] = true;
            var out = blocked;
            if (anyConflict && !conflicts[j].isEmpty()) {
                out = (BitSet) blocked.clone();
                out.or(conflicts[j]);
                for (int k = conflicts[j].nextSetBit(0); k >= 0; k = conflicts[j].nextSetBit(k + 1)) below.dead[k] = true;
            }
            chosen[j] = true;
            descend(depth + 1, spent + cents[j], out);
            chosen[j] = false;
            at.dead[j] = true;
        }
        if (leftOut[row] >= hard || spent + leftOut[row] >= best) return;
        var below = under(depth);
        below.open[row] = false;
        descend(depth + 1, spent + leftOut[row], blocked);
    }

    private Level under(int depth) {
        Level at = levels[depth], below = levels[depth + 1];
        System.arraycopy(at.open, 0, below.open, 0, rows);
        System.arraycopy(at.dead, 0, below.dead, 0, columns);
        System.arraycopy(at.prices.price, 0, below.prices.price, 0, rows);
        return below;
    }

    private int anyOpen(Level at) {
        for (int r = 0; r < rows; r++) if (at.open[r]) return r;
        return -1;
    }

    private int narrowest(Level at) {
        int row = -1, fewest = Integer.MAX_VALUE;
        for (int r = 0; r < rows; r++) {
            if (!at.open[r]) continue;
            int able = 0;
            for (int j : colsOf[r]) if (!at.dead[j]) able++;
            if (able < fewest || able == fewest && at.prices.price[r] > at.prices.price[row]) { fewest = able; row = r; }
        }
        return row;
    }

    /** What is blocked matters only where it could still cover something open. */
    private boolean knownAlready(Level at, long spent, BitSet blocked) {
        var open = new BitSet(rows);
        for (int r = 0; r < rows; r++) if (at.open[r]) open.set(r);
        var matters = new BitSet();
        for (int j = blocked.nextSetBit(0); j >= 0; j = blocked.nextSetBit(j + 1)) for (int r : rowsOf[j]) if (at.open[r]) { matters.set(j); break; }
        var state = new State(open, matters);
        var before = seen.get(state);
        if (before != null && before <= spent) return true;
        if (seen.size() < REMEMBERED) seen.put(state, spent);
        return false;
    }

    /** From what is chosen so far to some cover, along the prices; then whatever turned out to be needless goes. */
    private void greedy(Level at, int depth) {
        var taken = new BitSet();
        for (int j = 0; j < columns; j++) if (chosen[j]) taken.set(j);
        var open = at.open.clone();
        var out = at.dead.clone();
        while (true) {
            int next = -1;
            double cheapest = Double.MAX_VALUE;
            for (int j = 0; j < columns; j++) {
                if (out[j] || taken.get(j)) continue;
                int fresh = 0;
                double worth = 0;
                for (int r : rowsOf[j]) if (open[r]) { fresh++; worth += at.prices.price[r]; }
                if (fresh == 0) continue;
                double rest = cents[j] - worth, score = rest > 0 ? rest / fresh : rest * fresh;
                if (score < cheapest) { cheapest = score; next = j; }
            }
            if (next < 0) break;
            taken.set(next);
            for (int r : rowsOf[next]) open[r] = false;
            conflicts[next].stream().forEach(k -> out[k] = true);
        }
        judge(taken);
    }

    private void finish() {
        var taken = new BitSet();
        for (int j = 0; j < columns; j++) if (chosen[j]) taken.set(j);
        judge(taken);
    }

    private void judge(BitSet taken) {
        taken.stream().boxed().sorted((a, b) -> Long.compare(cents[b], cents[a])).forEach(j -> {
            for (int r : rowsOf[j]) {
                int by = 0;
                for (int k : colsOf[r]) if (taken.get(k)) by++;
                if (by < 2) return;
            }
            taken.clear(j);
        });
        long cost = 0;
        for (int j = taken.nextSetBit(0); j >= 0; j = taken.nextSetBit(j + 1)) cost += cents[j];
        for (int r = 0; r < rows; r++) {
            boolean covered = false;
            for (int k : colsOf[r]) if (taken.get(k)) { covered = true; break; }
            if (!covered) cost = Math.min(hard, cost + leftOut[r]);
        }
        if (cost < best && cost < hard) {
            best = cost;
            bestColumns = taken;
        }
    }
}
