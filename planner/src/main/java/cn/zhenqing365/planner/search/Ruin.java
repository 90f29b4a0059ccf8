package cn.zhenqing365.planner.search;

import java.util.Arrays;

/** Takes strings of neighbouring stops out of neighbouring routes (slack induction by string removals, Christiaens and Vanden Berghe 2020). */
final class Ruin {
    private final Tours t;
    private final Instance in;
    private final Dice dice;
    private final int[][] near;
    private final int[] touched;
    private int turn;
    double average = 10;
    int longest = 10;

    Ruin(Tours tours, Dice dice, int[][] near) {
        t = tours;
        in = tours.in;
        this.dice = dice;
        this.near = near;
        touched = new int[in.technicians];
    }

    /** Visits by nearness to each visit: travel there and the wait the windows force. */
    static int[][] neighbours(Instance in, int most) {
        int n = in.visits, keep = Math.min(most, n);
        int[][] near = new int[n][];
        for (int v = 0; v < n; v++) {
            long[] order = new long[n];
            int here = in.place[in.nodesOf[v][0]];
            for (int o = 0; o < n; o++) {
                int there = in.place[in.nodesOf[o][0]];
                double d = (in.minutes(here, there) + in.minutes(there, here)) / 2;
                order[o] = (long) (Math.min(d, 1e6) * 1000) << 20 | o;
            }
            Arrays.sort(order);
            near[v] = new int[keep];
            for (int i = 0; i < keep; i++) near[v][i] = (int) (order[i] & 0xFFFFF);
        }
        return near;
    }

    void strings(Journal journal) {
        if (in.visits == 0) return;
        turn++;
        int used = 0, planned = 0;
        for (int r = 0; r < in.technicians; r++) if (!t.idle(r)) { used++; planned += t.length[r] - t.locked[r]; }
        if (used == 0) return;
        double mean = (double) planned / used;
        double most = Math.min(longest, mean);
        double count = 4 * average / (1 + most) - 1;
        int strings = (int) (dice.fraction() * count + 1);
        int seed = dice.below(in.visits);
        for (int c : near[seed]) {
            if (strings == 0) break;
            int r = t.routeOf[c];
            if (r < 0 || touched[r] == turn) continue;
            if (cut(r, c, most, journal)) { touched[r] = turn; strings--; }
        }
    }

    private boolean cut(int r, int visit, double most, Journal journal) {
        int free = t.length[r] - t.locked[r];
        int size = (int) (dice.fraction() * Math.min(free, most) + 1);
        size = Math.min(size, free);
        int at = 0;
        while (in.visitOf[t.stops[r][at]] != visit) at++;
        if (at < t.locked[r]) return false;
        journal.touch(r);
        int kept = 0;
        if (size > 1 && size < free && dice.below(2) == 0) {
            kept = 1;
            while (size + kept < free && dice.fraction() > 0.01) kept++;
        }
        int whole = size + kept, lowest = Math.max(t.locked[r], at - whole + 1), highest = Math.min(at, t.length[r] - whole);
        int from = lowest + dice.below(highest - lowest + 1);
        int spareFrom = kept == 0 ? whole : 1 + dice.below(whole - kept);
        for (int i = whole - 1; i >= 0; i--) {
            if (i >= spareFrom && i < spareFrom + kept) continue;
            if (!t.isRest(t.stops[r][from + i])) t.take(r, from + i);
        }
        mend(r);
        return true;
    }

    /** Travel tables that break the triangle inequality can make a shorter route undrivable: then more goes out. */
    private void mend(int r) {
        while (!t.refresh(r)) {
            int i = t.length[r] - 1;
            while (i >= t.locked[r] && t.isRest(t.stops[r][i])) i--;
            if (i < t.locked[r]) throw new IllegalStateException("route " + r + " cannot be driven even when empty");
            t.take(r, i);
        }
    }
}
