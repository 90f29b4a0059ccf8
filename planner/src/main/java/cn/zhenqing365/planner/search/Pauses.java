package cn.zhenqing365.planner.search;

/** Where in the route a technician takes a pause: the position that makes the day cheapest. */
final class Pauses {
    private final Tours tours;

    Pauses(Tours tours) {
        this.tours = tours;
    }

    void settle(int r) {
        for (int node : tours.in.pauses[r]) settle(r, node);
    }

    private void settle(int r, int node) {
        int from = 0, n = tours.length[r];
        while (tours.stops[r][from] != node) from++;
        if (from < tours.locked[r]) return;
        double bestCost = tours.compute(r) ? tours.cost[r] + tours.risk[r] : Tours.NEVER;
        int best = from, here = from;
        for (int at = tours.locked[r]; at < n; at++) {
            if (at == from) continue;
            move(r, here, at);
            here = at;
            if (tours.compute(r) && tours.cost[r] + tours.risk[r] < bestCost - Tours.HAIR) { bestCost = tours.cost[r] + tours.risk[r]; best = at; }
        }
        move(r, here, best);
    }

    private void move(int r, int from, int to) {
        int[] s = tours.stops[r];
        int node = s[from];
        if (from < to) System.arraycopy(s, from + 1, s, from, to - from);
        else System.arraycopy(s, to, s, to + 1, from - to);
        s[to] = node;
    }
}
