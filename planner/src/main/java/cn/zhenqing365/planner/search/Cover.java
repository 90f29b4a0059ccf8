package cn.zhenqing365.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses among good routes those that together serve every visit at least cost, each technician at most once: prices for the visits
 * (Lagrange multipliers) say which routes can matter at all, a bounded tree search chooses among these.
 */
final class Cover {
    private final Instance in;
    private final int[] room;
    private final List<Pool.Column> columns = new ArrayList<>();
    private final List<int[]> serves = new ArrayList<>();
    private double[] price;
    private double bound;
    private double limit;
    private long most;
    private int[] chosen, best;
    private double[] reduced;
    private int[][] byVisit;
    private final double[] least;
    private final int[][] top;
    private final int[] size, count;
    private int[] left;
    private final boolean[] done;
    private long nodes;

    Cover(Instance in) {
        this.in = in;
        room = new int[in.technicians];
        for (int k = 0; k < in.technicians; k++) room[in.kind[k]]++;
        done = new boolean[in.visits];
        least = new double[in.technicians];
        size = new int[in.technicians];
        count = new int[in.visits];
        top = new int[in.technicians][];
        for (int k = 0; k < in.technicians; k++) top[k] = new int[room[k]];
    }

    /** @return routes that beat {@code worth} together with the cost of what they leave out, or null */
    List<Pool.Column> choose(Pool.Column[] pool, double worth, double[] prices, int turns, long nodesAllowed) {
        for (Pool.Column it : pool) {
            columns.add(it);
            serves.add(visits(it));
        }
        price = prices;
        limit = worth - 1e-6;
        priceVisits(turns);
        cut();
        priceVisits(turns / 2);
        cut();
        most = nodesAllowed;
        return search();
    }

    private int[] visits(Pool.Column column) {
        return Arrays.stream(column.stops).map(x -> in.visitOf[x]).filter(v -> v >= 0).toArray();
    }

    /** Subgradient steps on the prices of visits; a visit may also stay out at its own cost, so its price stays below that. */
    private void priceVisits(int turns) {
        double step = 1, highest = Double.NEGATIVE_INFINITY;
        int stale = 0;
        double[] bestPrice = price.clone();
        for (int turn = 0; turn < turns; turn++) {
            double value = value();
            if (value > highest) { highest = value; bestPrice = price.clone(); stale = 0; }
            else if (++stale >= 8) { stale = 0; step *= 0.7; price = bestPrice.clone(); value = value(); }
            double norm = 0;
            for (int v = 0; v < in.visits; v++) norm += (1 - count[v]) * (1 - count[v]);
            if (norm == 0) break;
            double length = step * Math.max(limit - value, Math.abs(limit) * 1e-5) / norm;
            for (int v = 0; v < in.visits; v++) price[v] = Math.min(in.leftOut[v], price[v] + length * (1 - count[v]));
        }
        price = bestPrice;
        bound = value();
    }

    /** What the cheapest routes of each kind make together at these prices: no plan costs less. Leaves in {@code count} how often each visit is served by them. */
    private double value() {
        double value = 0;
        for (double it : price) value += it;
        Arrays.fill(count, 0);
        Arrays.fill(least, 0);
        Arrays.fill(size, 0);
        reduced = new double[columns.size()];
        for (int j = 0; j < reduced.length; j++) {
            double r = columns.get(j).cost;
            for (int v : serves.get(j)) r -= price[v];
            reduced[j] = r;
            if (r < 0) offer(columns.get(j).who, j);
        }
        for (int k = 0; k < in.technicians; k++) for (int i = 0; i < size[k]; i++) {
            value += reduced[top[k][i]];
            for (int v : serves.get(top[k][i])) count[v]++;
        }
        return value;
    }

    /** Keeps the cheapest of a kind, dearest last; {@code least} is what the next must undercut. */
    private void offer(int k, int j) {
        if (size[k] == room[k] && reduced[j] >= reduced[top[k][size[k] - 1]]) return;
        int at = size[k] < room[k] ? size[k]++ : size[k] - 1;
        for (; at > 0 && reduced[top[k][at - 1]] > reduced[j]; at--) top[k][at] = top[k][at - 1];
        top[k][at] = j;
        if (size[k] == room[k]) least[k] = reduced[top[k][size[k] - 1]];
    }

    /** How much dearer a plan with this route is at least. */
    private double dearer(int j) { return Math.max(0, reduced[j] - least[columns.get(j).who]); }

    /** Routes that no better plan can contain go. */
    private void cut() {
        double gap = limit - bound;
        int kept = 0;
        for (int j = 0; j < reduced.length; j++) if (dearer(j) < gap) {
            columns.set(kept, columns.get(j));
            serves.set(kept++, serves.get(j));
        }
        columns.subList(kept, columns.size()).clear();
        serves.subList(kept, serves.size()).clear();
        bound = value();
    }

    private List<Pool.Column> search() {
        int n = columns.size();
        Integer[] order = new Integer[n];
        for (int j = 0; j < n; j++) order[j] = j;
        Arrays.sort(order, (a, b) -> Double.compare(reduced[a], reduced[b]));
        int[] able = new int[in.visits];
        for (int j = 0; j < n; j++) for (int v : serves.get(j)) able[v]++;
        byVisit = new int[in.visits][];
        for (int v = 0; v < in.visits; v++) { byVisit[v] = new int[able[v]]; able[v] = 0; }
        for (int j : order) for (int v : serves.get(j)) byVisit[v][able[v]++] = j;
        chosen = new int[in.technicians + 1];
        left = room.clone();
        descend(0, bound, 0);
        if (best == null) return null;
        var answer = new ArrayList<Pool.Column>();
        for (int j : best) answer.add(columns.get(j));
        return answer;
    }

    private void descend(int depth, double floor, double out) {
        if (++nodes > most) return;
        int visit = -1, fewest = Integer.MAX_VALUE;
        for (int v = 0; v < in.visits; v++) {
            if (done[v]) continue;
            int able = 0;
            for (int j : byVisit[v]) if (open(j) && floor + dearer(j) < limit && ++able >= fewest) break;
            if (able < fewest) { fewest = able; visit = v; }
            if (able == 0) break;
        }
        if (visit < 0) { finish(depth, out); return; }
        for (int j : byVisit[visit]) {
            double next = floor + dearer(j);
            if (next >= limit) break;
            if (!open(j) || depth == in.technicians) continue;
            mark(j, true);
            chosen[depth] = j;
            descend(depth + 1, next, out);
            mark(j, false);
            if (nodes > most) return;
        }
        double next = floor + in.leftOut[visit] - price[visit];
        if (next < limit) {
            done[visit] = true;
            descend(depth, next, out + in.leftOut[visit]);
            done[visit] = false;
        }
    }

    private boolean open(int j) {
        if (left[columns.get(j).who] == 0) return false;
        for (int v : serves.get(j)) if (done[v]) return false;
        return true;
    }

    private void mark(int j, boolean taken) {
        left[columns.get(j).who] += taken ? -1 : 1;
        for (int v : serves.get(j)) done[v] = taken;
    }

    private void finish(int depth, double out) {
        double cost = out;
        for (int i = 0; i < depth; i++) cost += columns.get(chosen[i]).cost;
        if (cost >= limit) return;
        limit = cost - 1e-6;
        best = Arrays.copyOf(chosen, depth);
    }

    double[] prices() { return price; }

    static int[][] plan(Instance in, List<Pool.Column> routes) {
        int[][] plan = new int[in.technicians][];
        var free = new BitSet();
        free.set(0, in.technicians);
        for (Pool.Column it : routes) for (int k = 0; k < in.technicians; k++) if (free.get(k) && in.kind[k] == it.who) {
            plan[k] = it.stops;
            free.clear(k);
            break;
        }
        for (int k = 0; k < in.technicians; k++) if (plan[k] == null) {
            int begun = in.begun[k].length;
            plan[k] = Arrays.copyOf(in.begun[k], begun + in.pauses[k].length);
            System.arraycopy(in.pauses[k], 0, plan[k], begun, in.pauses[k].length);
        }
        return plan;
    }
}
