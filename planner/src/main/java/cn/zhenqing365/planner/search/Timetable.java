package cn.zhenqing365.planner.search;

/**
 * The times of a route: the working day as short as it can be, and within that begun as early as it can be, so that what slack there is lies
 * before the ends of the windows.
 */
public final class Timetable {
    /** Per stop (the depot among them): node, or {@link #DEPOT}. */
    public final int[] node;
    public final double[] arrival, begin, end, latest, travel;
    public final double leave, back;
    public static final int DEPOT = -2;

    Timetable(Tours t, int r) {
        Instance in = t.in;
        int n = t.length[r], depot = in.depotBegun[r] >= 0 ? in.depotBegun[r] : t.depotAt[r], all = n + (depot >= 0 ? 1 : 0);
        node = new int[all];
        arrival = new double[all]; begin = new double[all]; end = new double[all]; latest = new double[all]; travel = new double[all];
        for (int i = 0, j = 0; j < all; j++) node[j] = j == depot ? DEPOT : t.stops[r][i++];
        double opens = in.startOpen[r], closes = in.endClose[r];
        int first = 0, last = all;
        if (t.locked[r] == 0) while (first < all && rest(t, first)) { opens = Math.max(opens, in.open[node[first]] + in.stay[node[first]]); first++; }
        while (last > Math.max(first, t.locked[r]) && rest(t, last - 1)) closes = Math.min(closes, in.close[node[--last]]);
        t.now.time = 0; t.now.early = opens; t.now.late = Math.max(opens, in.startClose[r]); t.now.place = in.start[r]; t.now.travel = 0;
        for (int j = first; j < last; j++) visit(t, r, node[j]);
        t.append(in.end[r], Double.NEGATIVE_INFINITY, closes, 0);
        leave = t.now.early;
        double at = leave;
        int place = in.start[r];
        for (int j = first; j < last; j++) {
            boolean store = node[j] == DEPOT;
            int here = store ? in.depot[r] : in.place[node[j]];
            travel[j] = here < 0 ? 0 : in.minutes(place, here);
            if (here >= 0) place = here;
            arrival[j] = at + travel[j];
            begin[j] = Math.max(arrival[j], store ? in.depotOpen[r] : in.open[node[j]]);
            at = end[j] = begin[j] + (store ? in.depotStay[r] : in.stay[node[j]]);
        }
        back = at + in.minutes(place, in.end[r]);
        double limit = closes - in.minutes(place, in.end[r]);
        for (int j = last - 1; j >= first; j--) {
            boolean store = node[j] == DEPOT;
            latest[j] = Math.min(store ? in.depotClose[r] : in.close[node[j]], limit - (end[j] - begin[j]));
            limit = latest[j] - travel[j];
        }
        for (int j = 0; j < all; j++) if (j < first || j >= last) {
            arrival[j] = begin[j] = j < first ? leave - in.stay[node[j]] : Math.max(back, in.open[node[j]]);
            end[j] = begin[j] + in.stay[node[j]];
            latest[j] = in.close[node[j]];
        }
    }

    private boolean rest(Tours t, int j) { return node[j] != DEPOT && t.isRest(node[j]); }

    private static void visit(Tours t, int r, int node) {
        if (node == DEPOT) t.appendDepot(r); else t.append(node);
    }

    public double minutes() { return back - leave; }

    /** Visits near the end of their windows: a full one when begun at the very end. */
    double risk(Instance in) {
        double sum = 0;
        for (int j = 0; j < node.length; j++) if (node[j] >= 0 && in.visitOf[node[j]] >= 0)
            sum += Math.max(0, 1 - (in.close[node[j]] - begin[j]) / in.buffer);
        return sum;
    }
}
