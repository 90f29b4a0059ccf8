package cn.zhenqing365.bench.routes;

/** The rules of the sets once more, written apart from the search, for machines without the independent checker. */
final class OwnWord {
    private static final double HAIR = 1e-6;

    static Solution.Verdict on(Case one, int[][] visits) {
        var in = one.instance();
        double cost = 0;
        int served = 0, routes = 0;
        String error = "";
        boolean[] seen = new boolean[in.visits];
        for (int r = 0; r < visits.length; r++) {
            if (visits[r].length == 0) continue;
            routes++;
            double at = in.startOpen[r], way = 0, latest = Double.MAX_VALUE, moved = 0;
            int here = in.start[r];
            int[] stock = in.stock[r].clone();
            boolean free = false;
            for (int v : visits[r]) {
                int node = v < 0 ? -1 : in.nodesOf[v][0], place = v < 0 ? in.depot[r] : in.place[node];
                double leg = in.minutes(here, place), open = v < 0 ? in.depotOpen[r] : in.open[node], close = v < 0 ? in.depotClose[r] : in.close[node];
                way += leg;
                moved += leg;
                latest = Math.min(latest, close - moved);
                at = Math.max(at + leg, open);
                if (at > close + HAIR) error = "late at " + (v + one.firstVisit());
                here = place;
                if (v < 0) { free = true; at += in.depotStay[r]; moved += in.depotStay[r]; continue; }
                if (seen[v]) error = (v + one.firstVisit()) + " twice";
                seen[v] = true;
                served++;
                if (!in.may[r][v]) error = "technician " + (r + 1) + " may not do " + (v + one.firstVisit());
                if (!free && (in.tools[v] & ~in.van[r]) != 0) error = "no tool for " + (v + one.firstVisit());
                for (int p = 0; p < stock.length && !free; p++) if ((stock[p] -= in.parts[v][p]) < 0) error = "no part for " + (v + one.firstVisit());
                at += in.stay[node];
                moved += in.stay[node];
            }
            way += in.minutes(here, in.end[r]);
            at += in.minutes(here, in.end[r]);
            moved += in.minutes(here, in.end[r]);
            if (at > in.endClose[r] + HAIR) error = "home late";
            latest = Math.min(Math.min(latest, in.startClose[r]), at - moved);
            cost += in.perTravel * way + in.perMinute * (at - Math.max(latest, in.startOpen[r]));
        }
        return new Solution.Verdict(false, error.isEmpty(), cost, in.visits - served, routes, error);
    }
}
