package cn.zhenqing365.planner.search;

import java.util.Arrays;

/**
 * The routes being worked on. Each route is the order of its stops; beside it stand, for every position, what lies before and what lies after as
 * a time segment (duration, earliest and latest start), so that putting a stop anywhere is judged in constant time. The visit of the depot is not
 * a stop: whenever van and tools do not suffice, the best place for it is found with the route.
 */
final class Tours {
    static final double NEVER = Double.POSITIVE_INFINITY;
    static final double HAIR = 1e-9;
    final Instance in;
    final int[][] stops;
    final int[] length;
    final int[] locked;
    final double[] cost;
    /** What being near the ends of windows costs; judged when a route changes, not while a place is sought. */
    final double[] risk;
    /** Position before which the depot is visited, or −1. */
    final int[] depotAt;
    /** First position before which the depot must have been visited; beyond the length when the van suffices. */
    final int[] reach;
    /** Before position i: duration, earliest and latest start of the day, where one stands, travel so far. */
    final double[][] beforeTime, beforeEarly, beforeLate, beforeTravel;
    final int[][] beforePlace;
    /** From position i on: duration, earliest and latest start, first place, travel to the end. */
    final double[][] afterTime, afterEarly, afterLate, afterTravel;
    final int[][] afterPlace;
    final double[][] beforeExtra;
    /** Parts used before position i, by kind. */
    final int[][] used;
    final int[] routeOf;
    final int[] absent;
    final int[] absentAt;
    int absentCount;
    final Segment now = new Segment();
    private final int kinds;

    /** A time segment being extended stop by stop. */
    static final class Segment {
        double time, early, late, travel;
        int place;
    }

    Tours(Instance in) {
        this.in = in;
        int k = in.technicians;
        kinds = in.kindsOfParts;
        stops = new int[k][12];
        length = new int[k];
        locked = new int[k];
        cost = new double[k];
        risk = new double[k];
        depotAt = new int[k];
        reach = new int[k];
        beforeTime = new double[k][]; beforeEarly = new double[k][]; beforeLate = new double[k][]; beforeTravel = new double[k][];
        afterTime = new double[k][]; afterEarly = new double[k][]; afterLate = new double[k][]; afterTravel = new double[k][];
        beforeExtra = new double[k][];
        beforePlace = new int[k][]; afterPlace = new int[k][]; used = new int[k][];
        routeOf = new int[in.visits];
        absent = new int[in.visits];
        absentAt = new int[in.visits];
        for (int r = 0; r < k; r++) grow(r, 12);
        clear();
    }

    private void grow(int r, int room) {
        stops[r] = Arrays.copyOf(stops[r], room);
        beforeTime[r] = new double[room + 1]; beforeEarly[r] = new double[room + 1]; beforeLate[r] = new double[room + 1]; beforeTravel[r] = new double[room + 1];
        afterTime[r] = new double[room + 1]; afterEarly[r] = new double[room + 1]; afterLate[r] = new double[room + 1]; afterTravel[r] = new double[room + 1];
        beforeExtra[r] = new double[room + 1];
        beforePlace[r] = new int[room + 1]; afterPlace[r] = new int[room + 1]; used[r] = new int[(room + 1) * Math.max(1, kinds)];
    }

    /** Nothing planned but what has begun and the pauses. */
    void clear() {
        absentCount = 0;
        Arrays.fill(routeOf, -1);
        for (int v = 0; v < in.visits; v++) { absentAt[v] = absentCount; absent[absentCount++] = v; }
        for (int r = 0; r < in.technicians; r++) {
            length[r] = 0;
            for (int node : in.begun[r]) put(r, length[r], node);
            locked[r] = length[r];
            for (int node : in.pauses[r]) put(r, length[r], node);
            if (!refresh(r)) throw new IllegalArgumentException("what technician " + r + " has begun does not fit the shift");
        }
    }

    boolean isRest(int node) {
        return in.visitOf[node] < 0;
    }

    /** No visit to do: costs nothing. */
    boolean idle(int r) {
        if (locked[r] > 0) return false;
        return length[r] == in.pauses[r].length;
    }

    /** Puts a node before position i; call {@link #refresh} afterwards. */
    void put(int r, int i, int node) {
        if (length[r] + 1 >= stops[r].length) grow(r, stops[r].length * 2);
        System.arraycopy(stops[r], i, stops[r], i + 1, length[r] - i);
        stops[r][i] = node;
        length[r]++;
        int v = in.visitOf[node];
        if (v < 0) return;
        routeOf[v] = r;
        int gap = absentAt[v], last = absent[--absentCount];
        absent[gap] = last;
        absentAt[last] = gap;
    }

    void take(int r, int i) {
        int v = in.visitOf[stops[r][i]];
        System.arraycopy(stops[r], i + 1, stops[r], i, length[r] - i - 1);
        length[r]--;
        if (v < 0) return;
        routeOf[v] = -1;
        absentAt[v] = absentCount;
        absent[absentCount++] = v;
    }

    void load(int r, int i) {
        now.time = beforeTime[r][i];
        now.early = beforeEarly[r][i];
        now.late = beforeLate[r][i];
        now.travel = beforeTravel[r][i];
        now.place = beforePlace[r][i];
    }

    boolean append(int node) {
        return append(in.place[node], in.open[node], in.close[node], in.stay[node]);
    }

    boolean append(int place, double open, double close, double stay) {
        double way = place < 0 ? 0 : in.travel[now.place * in.locations + place];
        double there = now.time + way;
        if (now.early + there > close + HAIR) return false;
        double wait = Math.max(0, open - there - now.late);
        now.early = Math.max(open - there, now.early) - wait;
        now.late = Math.min(close - there, now.late);
        now.time = there + wait + stay;
        now.travel += way;
        if (place >= 0) now.place = place;
        return true;
    }

    boolean appendDepot(int r) {
        return append(in.depot[r], in.depotOpen[r], in.depotClose[r], in.depotStay[r]);
    }

    /** The segment so far followed by the route from position i on: its whole duration, or never. Travel is left in {@code now.travel}. */
    double finish(int r, int i) {
        while (i < length[r] && isRest(stops[r][i])) {
            if (rests(r, i)) break;
            if (!append(stops[r][i++])) return NEVER;
        }
        if (i < length[r] && isRest(stops[r][i])) return home(r, i);
        double way = in.travel[now.place * in.locations + afterPlace[r][i]];
        double there = now.time + way;
        if (now.early + there > afterLate[r][i] + HAIR) return NEVER;
        now.travel += way + afterTravel[r][i];
        return there + Math.max(0, afterEarly[r][i] - there - now.late) + afterTime[r][i];
    }

    /** Only pauses follow: the technician goes home before the last moment to take them. */
    private double home(int r, int i) {
        double latest = in.endClose[r];
        for (; i < length[r]; i++) latest = Math.min(latest, in.close[stops[r][i]]);
        return append(in.end[r], Double.NEGATIVE_INFINITY, latest, 0) ? now.time : NEVER;
    }

    private boolean rests(int r, int i) {
        for (; i < length[r]; i++) if (!isRest(stops[r][i])) return false;
        return true;
    }

    double price(int r, double time, double travelled, double extra) {
        if (time == NEVER) return NEVER;
        return in.fixed[r] + in.perTravel * travelled + in.perMinute * time + extra + (in.fairness == 0 ? 0 : in.fairness * time * time / 1000);
    }

    double extra(int r, int node) {
        return in.extra == null || in.visitOf[node] < 0 ? 0 : in.extra[r][in.visitOf[node]];
    }

    /** Works out everything about route r after a change; false when it cannot be driven. */
    boolean refresh(int r) {
        if (in.pauses[r].length > 0) new Pauses(this).settle(r);
        return compute(r);
    }

    boolean compute(int r) {
        int n = length[r];
        int[] s = stops[r];
        int i = locked[r];
        if (i == 0) while (i < n && isRest(s[i])) i++;
        int leading = locked[r] == 0 ? i : 0;
        now.time = 0; now.early = in.startOpen[r]; now.late = Math.max(in.startOpen[r], in.startClose[r]); now.travel = 0; now.place = in.start[r];
        double extra = 0;
        int covered = n + 1;
        boolean free = false;
        Arrays.fill(used[r], 0, kinds, 0);
        for (i = 0; ; i++) {
            if (i == in.depotBegun[r]) { if (!appendDepot(r)) return false; free = true; }
            store(r, i, extra);
            if (i == n) break;
            if (i < leading) restBeforeLeaving(s[i]);
            else if (!append(s[i]) && !(rests(r, i))) return false;
            if (i + 1 == leading && leading < n && now.early > in.endClose[r]) return false;
            extra += extra(r, s[i]);
            int v = in.visitOf[s[i]], base = i * kinds;
            boolean enough = v < 0 || (in.tools[v] & ~in.van[r]) == 0;
            for (int p = 0; p < kinds; p++) {
                int sum = used[r][base + p] + (v < 0 ? 0 : in.parts[v][p]);
                used[r][base + kinds + p] = sum;
                if (sum > in.stock[r][p]) enough = false;
            }
            if (!enough && !free && covered > n) covered = i;
        }
        reach[r] = covered;
        if (!backwards(r)) return false;
        if (!settle(r, extra)) return false;
        risk[r] = in.perRisk == 0 || idle(r) ? 0 : in.perRisk * new Timetable(this, r).risk(in);
        return true;
    }

    /** Pauses at the head of a route are taken at home: who leaves after them leaves later, who is sent before them does not. */
    private void restBeforeLeaving(int node) {
        now.early = Math.max(now.early, in.open[node] + in.stay[node]);
        now.late = Math.max(now.late, now.early);
    }

    private void store(int r, int i, double extra) {
        beforeTime[r][i] = now.time; beforeEarly[r][i] = now.early; beforeLate[r][i] = now.late; beforeTravel[r][i] = now.travel;
        beforePlace[r][i] = now.place; beforeExtra[r][i] = extra;
    }

    private boolean backwards(int r) {
        int n = length[r];
        int[] s = stops[r];
        double latest = in.endClose[r];
        int i = n;
        while (i > locked[r] && isRest(s[i - 1])) latest = Math.min(latest, in.close[s[--i]]);
        for (int j = n; j >= i; j--) {
            afterTime[r][j] = 0; afterEarly[r][j] = Double.NEGATIVE_INFINITY; afterLate[r][j] = j == n ? in.endClose[r] : latest; afterTravel[r][j] = 0;
            afterPlace[r][j] = in.end[r];
        }
        double time = 0, early = -1e18, late = latest, travelled = 0;
        int place = in.end[r];
        for (int j = i - 1; j >= 0; j--) {
            int node = s[j];
            boolean rest = in.place[node] < 0;
            int here = rest ? beforePlace[r][j] : in.place[node];
            double way = in.travel[here * in.locations + place], there = in.stay[node] + way;
            double wait = Math.max(0, early - there - in.close[node]);
            if (in.open[node] + there > late + HAIR) return false;
            double e = Math.max(early - there, in.open[node]) - wait;
            late = Math.min(late - there, in.close[node]);
            early = e;
            time += there + wait;
            travelled += way;
            place = here;
            afterTime[r][j] = time; afterEarly[r][j] = early; afterLate[r][j] = late; afterTravel[r][j] = travelled; afterPlace[r][j] = place;
        }
        return true;
    }

    /** The cheapest way through the route as it stands, with the depot where it costs least if it is needed. */
    private boolean settle(int r, double extra) {
        depotAt[r] = -1;
        if (idle(r)) { cost[r] = 0; return true; }
        int n = length[r];
        if (reach[r] > n) {
            load(r, 0);
            double time = rests(r, 0) ? aloneHome(r) : through(r);
            cost[r] = price(r, time, now.travel, extra);
            return cost[r] < NEVER;
        }
        cost[r] = NEVER;
        if (in.depot[r] < 0 || in.depotBegun[r] >= 0) return false;
        for (int j = locked[r]; j <= reach[r]; j++) {
            load(r, j);
            if (!appendDepot(r)) break;
            double time = finish(r, j), price = price(r, time, now.travel, extra);
            if (price < cost[r]) { cost[r] = price; depotAt[r] = j; }
        }
        return cost[r] < NEVER;
    }

    private double through(int r) {
        int n = length[r], i = n;
        while (i > locked[r] && isRest(stops[r][i - 1])) i--;
        load(r, i);
        return finish(r, i);
    }

    private double aloneHome(int r) {
        load(r, locked[r]);
        return finish(r, locked[r]);
    }

    double total() {
        double sum = 0;
        for (int r = 0; r < in.technicians; r++) sum += cost[r] + risk[r];
        for (int i = 0; i < absentCount; i++) sum += in.leftOut[absent[i]];
        return sum;
    }
}
