package cn.zhenqing365.bench.routes;

import cn.zhenqing365.planner.search.Answer;
import cn.zhenqing365.planner.search.Budget;
import cn.zhenqing365.planner.search.Instance;
import cn.zhenqing365.planner.search.Search;
import cn.zhenqing365.planner.search.Timetable;
import java.util.Arrays;

/**
 * A day on which visits become known one by one. Each is taken or refused on the spot, and what is taken is done. A technician leaves for the
 * next stop just in time for its window and then goes there; who has nothing to do waits where the last work was. The plan is made anew after
 * every arrival, around what has begun.
 */
final class DynamicDay {
    private static final double TAKEN = 1e7, ASKED = 1e5;
    private final Instance base;
    private final double[] known;
    private final Budget perArrival;
    private final int threads;
    private final long seed;
    private final boolean[] taken, present;
    /** Per technician: stops nobody can change any more (−1 is the depot), when each began, when the technician left home. */
    private final int[][] done;
    private final double[][] began;
    private final double[] left;
    private Answer answer;
    private double slowest;
    private int refused;

    DynamicDay(Instance base, double[] known, Budget perArrival, int threads, long seed) {
        this.base = base;
        this.known = known;
        this.perArrival = perArrival;
        this.threads = threads;
        this.seed = seed;
        taken = new boolean[base.visits];
        present = new boolean[base.visits];
        done = new int[base.technicians][0];
        began = new double[base.technicians][0];
        left = new double[base.technicians];
    }

    /** @return the plan as it was carried out, −1 standing for the depot */
    int[][] run(Budget night) {
        for (int v = 0; v < base.visits; v++) present[v] = known[v] < 0;
        answer = Search.solve(at(Double.NEGATIVE_INFINITY), night, threads, seed, null);
        settle();
        Integer[] order = new Integer[base.visits];
        Arrays.setAll(order, v -> v);
        Arrays.sort(order, (a, b) -> known[a] != known[b] ? Double.compare(known[a], known[b]) : a - b);
        for (int v : order) {
            if (known[v] < 0) continue;
            long begin = System.nanoTime();
            proceed(known[v]);
            present[v] = true;
            Instance now = at(known[v]);
            answer = Search.solve(now, perArrival, threads, seed + v, warm(now));
            settle();
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e9);
        }
        proceed(Double.POSITIVE_INFINITY);
        return done;
    }

    /** What the plan contains is taken, what it leaves out is refused for good; what was taken is never dropped. */
    private void settle() {
        for (int v : answer.absent()) {
            if (taken[v]) throw new IllegalStateException("visit " + v + " was taken and then dropped");
            if (present[v]) refused++;
            present[v] = false;
        }
        for (int v = 0; v < base.visits; v++) if (present[v]) taken[v] = true;
    }

    /** Whoever has to leave by this moment has left. */
    private void proceed(double moment) {
        for (int k = 0; k < base.technicians; k++) {
            Timetable times = answer.times()[k];
            if (times == null) continue;
            int stop = 0;
            for (int j = 0; j < times.node.length; j++) {
                int node = times.node[j];
                if (node >= base.visits) continue;
                if (stop < done[k].length) { stop++; continue; }
                double leaves = times.begin[j] - times.travel[j];
                if (leaves > moment) break;
                if (stop == 0) left[k] = leaves;
                if (node >= 0 && known[node] > leaves + 1e-6) throw new IllegalStateException("left for visit " + node + " before it was known");
                done[k] = Arrays.copyOf(done[k], stop + 1);
                began[k] = Arrays.copyOf(began[k], stop + 1);
                done[k][stop] = node < 0 ? -1 : node;
                began[k][stop++] = times.begin[j];
            }
        }
    }

    /** The problem as it stands at a moment. Node {@code visits + k} holds technician k back until then. */
    private Instance at(double moment) {
        var in = base.twin();
        int n = base.visits, k = base.technicians;
        in.place = Arrays.copyOf(base.place, n + k); in.open = Arrays.copyOf(base.open, n + k); in.close = Arrays.copyOf(base.close, n + k);
        in.stay = Arrays.copyOf(base.stay, n + k); in.visitOf = Arrays.copyOf(base.visitOf, n + k);
        for (int v = 0; v < n; v++) in.leftOut[v] = taken[v] ? TAKEN : present[v] ? ASKED : 0;
        for (int r = 0; r < k; r++) {
            in.place[n + r] = -1; in.visitOf[n + r] = -1; in.open[n + r] = moment; in.close[n + r] = 1e9;
            for (int v = 0; v < n; v++) in.may[r][v] &= present[v];
            if (done[r].length == 0) { in.startOpen[r] = Math.max(base.startOpen[r], moment); continue; }
            in.startOpen[r] = in.startClose[r] = left[r];
            in.begun[r] = new int[done[r].length + 1];
            int visits = 0;
            for (int i = 0; i < done[r].length; i++) {
                int v = done[r][i];
                if (v < 0) { in.depotBegun[r] = visits; in.depotOpen[r] = began[r][i]; continue; }
                in.begun[r][visits++] = v;
                in.open[v] = in.close[v] = began[r][i];
            }
            in.begun[r][visits] = n + r;
            in.begun[r] = Arrays.copyOf(in.begun[r], visits + 1);
        }
        in.sortIntoKinds();
        return in;
    }

    private int[][] warm(Instance in) {
        int[][] warm = new int[base.technicians][];
        for (int k = 0; k < warm.length; k++) {
            int[] all = Arrays.stream(answer.stops()[k]).filter(x -> x < base.visits).toArray();
            int begun = Math.max(0, in.begun[k].length - 1);
            warm[k] = Arrays.copyOf(in.begun[k], in.begun[k].length + all.length - begun);
            System.arraycopy(all, begun, warm[k], in.begun[k].length, all.length - begun);
        }
        return warm;
    }

    double slowest() { return slowest; }

    int refused() { return refused; }
}
