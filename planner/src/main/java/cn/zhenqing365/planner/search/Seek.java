package cn.zhenqing365.planner.search;

/** Finds the cheapest place for a visit in all routes, looking past a place now and then (a blink) so that a search does not always answer alike. */
final class Seek {
    private final Tours t;
    private final Instance in;
    private final Dice dice;
    /** Of 2^31: how often a place is overlooked. */
    private final long blink;
    private final int[] seen;
    private int question;
    int route, position, node;
    double price;

    Seek(Tours tours, Dice dice, double blinkRate) {
        t = tours;
        in = tours.in;
        this.dice = dice;
        blink = (long) (blinkRate * (1L << 31));
        seen = new int[in.technicians];
    }

    private boolean blinks() {
        return blink > 0 && (dice.next() >>> 33) < blink;
    }

    /** Looks everywhere; false when the visit fits nowhere. */
    boolean place(int visit) {
        route = -1;
        price = Tours.NEVER;
        question++;
        for (int r = 0; r < in.technicians; r++) {
            if (!in.fits(r, visit)) continue;
            if (t.idle(r)) {
                if (seen[in.kind[r]] == question) continue;
                seen[in.kind[r]] = question;
            }
            in(r, visit);
        }
        return route >= 0;
    }

    /** Looks in one route. */
    void in(int r, int visit) {
        for (int x : in.nodesOf[visit]) {
            boolean enough = (in.tools[visit] & ~in.van[r]) == 0 && fitsVan(r, t.length[r], visit);
            if (in.depotBegun[r] >= 0 || enough && t.reach[r] > t.length[r]) {
                if (in.pauses[r].length > 0) aroundPauses(r, x); else plain(r, x);
            } else if (in.depot[r] >= 0) withDepot(r, x, visit);
        }
    }

    private boolean fitsVan(int r, int i, int visit) {
        for (int p = 0; p < in.kindsOfParts; p++)
            if (t.used[r][i * in.kindsOfParts + p] + in.parts[visit][p] > in.stock[r][p]) return false;
        return true;
    }

    /** No depot, no pauses: constant time per position. */
    private void plain(int r, int x) {
        final double[] travel = in.travel, bt = t.beforeTime[r], be = t.beforeEarly[r], bl = t.beforeLate[r];
        final double[] at = t.afterTime[r], ae = t.afterEarly[r], al = t.afterLate[r];
        final int[] bp = t.beforePlace[r], ap = t.afterPlace[r];
        final int here = in.place[x], row = here * in.locations, n = t.length[r];
        final double open = in.open[x], close = in.close[x] + Tours.HAIR, stay = in.stay[x], perMinute = in.perMinute, perTravel = in.perTravel;
        final double whole = t.depotAt[r] < 0 ? t.beforeTravel[r][n] + t.afterTravel[r][n] + travel[bp[n] * in.locations + ap[n]] : 0;
        final double base = (t.idle(r) ? in.fixed[r] : -t.cost[r] + in.fixed[r]) + t.extra(r, x) + t.beforeExtra[r][n];
        for (int i = t.locked[r]; i <= n; i++) {
            double first = travel[bp[i] * in.locations + here], there = bt[i] + first;
            if (be[i] + there > close) { if (be[i] + bt[i] > close) break; continue; }
            double late = bl[i], wait = Math.max(0, open - there - late);
            double early = Math.max(open - there, be[i]) - wait;
            late = Math.min(in.close[x] - there, late);
            double second = travel[row + ap[i]], time = there + wait + stay + second;
            if (early + time > al[i] + Tours.HAIR) continue;
            time += Math.max(0, ae[i] - time - late) + at[i];
            double asked = base + perMinute * time;
            if (perTravel != 0) asked += perTravel * (whole + first + second - travel[bp[i] * in.locations + ap[i]]);
            if (in.fairness != 0) asked += in.fairness * time * time / 1000;
            if (asked < price && !blinks()) keep(r, i, x, asked);
        }
    }

    private void aroundPauses(int r, int x) {
        for (int i = t.locked[r]; i <= t.length[r]; i++) {
            t.load(r, i);
            if (!t.append(x)) continue;
            offer(r, i, x);
        }
    }

    private void offer(int r, int i, int x) {
        double time = t.finish(r, i);
        if (time == Tours.NEVER) return;
        double asked = t.price(r, time, t.now.travel, t.beforeExtra[r][t.length[r]] + t.extra(r, x)) - t.cost[r];
        if (asked < price && !blinks()) keep(r, i, x, asked);
    }


    /** Van or tools do not suffice: every place for the visit with every place for the depot. */
    private void withDepot(int r, int x, int visit) {
        int n = t.length[r], lock = t.locked[r], last = Math.min(n, t.reach[r]);
        for (int j = lock; j <= last; j++) {
            t.load(r, j);
            if (!t.appendDepot(r)) break;
            for (int i = j; ; i++) {
                double time = t.now.time, early = t.now.early, late = t.now.late, travelled = t.now.travel;
                int place = t.now.place;
                if (t.append(x)) offer(r, i, x);
                t.now.time = time; t.now.early = early; t.now.late = late; t.now.travel = travelled; t.now.place = place;
                if (early + time > in.close[x] || i == n || !t.append(t.stops[r][i])) break;
            }
        }
        if ((in.tools[visit] & ~in.van[r]) != 0) return;
        for (int i = lock; i <= last; i++) {
            t.load(r, i);
            if (!t.append(x)) { if (t.beforeEarly[r][i] + t.beforeTime[r][i] > in.close[x]) break; continue; }
            for (int j = i; j <= last && fitsVan(r, j, visit); j++) {
                double time = t.now.time, early = t.now.early, late = t.now.late, travelled = t.now.travel;
                int place = t.now.place;
                if (!t.appendDepot(r)) break;
                offer(r, i, x);
                t.now.time = time; t.now.early = early; t.now.late = late; t.now.travel = travelled; t.now.place = place;
                if (j == n || !t.append(t.stops[r][j])) break;
            }
        }
    }

    private void keep(int r, int i, int x, double asked) {
        route = r;
        position = i;
        node = x;
        price = asked;
    }

    /** Puts the visit where it was last found. */
    boolean commit() {
        t.put(route, position, node);
        return t.refresh(route);
    }
}
