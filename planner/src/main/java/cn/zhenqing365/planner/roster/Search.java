package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One walk: simulated annealing over small changes of the roster. A change is one cell, one worker's shift moved to another day, two workers
 * exchanging one to seven days, or a hole given to somebody who makes room for it. A change that breaks a hard rule is taken back at once, so the
 * rules hold all the time and the temperature only weighs coverage, wishes, fairness and hours against each other.
 */
final class Search {
    private static final double HOT = 4_000, COLD = 3;
    private final Month in;
    private final Rota rota;
    private final RowRules rules;
    private final SplittableRandom dice;
    private final int[] allowed;
    private final List<int[]> undo = new ArrayList<>();
    private final int[][] inArea;
    private int[][] best;
    private double bestCost;
    long steps;

    Search(Month in, long seed) {
        this.in = in;
        rota = new Rota(in);
        rules = new RowRules(rota);
        dice = new SplittableRandom(seed);
        allowed = new int[in.workers];
        for (int w = 0; w < in.workers; w++) allowed[w] = rules.count(w);
        inArea = new int[in.areas][];
        for (int a = 0; a < in.areas; a++) {
            int area = a;
            inArea[a] = java.util.stream.IntStream.range(0, in.workers).filter(w -> java.util.Arrays.stream(in.options[w])
                    .anyMatch(o -> o != null && java.util.Arrays.stream(o.areas).anyMatch(x -> x == area))).toArray();
        }
        best = rota.copy();
        bestCost = rota.cost();
    }

    double bestCost() {
        return bestCost;
    }

    /** The best roster found, with its costs. */
    Rota walk(Clockwork clock) {
        double share = 0;
        while (share < 1) {
            double heat = HOT * Math.pow(COLD / HOT, share);
            for (int i = 0; i < 256; i++) step(heat);
            steps += 256;
            share = clock.share(steps);
        }
        rota.become(best);
        return rota;
    }

    private void step(double heat) {
        double before = rota.cost();
        undo.clear();
        int kind = dice.nextInt(10);
        if (in.workers == 0) return;
        if (kind < 3) oneCell();
        else if (kind < 5) otherDay();
        else if (kind < 8) exchange();
        else fillHole();
        if (undo.isEmpty()) return;
        double worse = rota.cost() - before;
        if (worse > 0 && dice.nextDouble() >= Math.exp(-worse / heat) || breaks()) takeBack();
        else if (rota.cost() < bestCost - 1e-6) {
            bestCost = rota.cost();
            for (int[] it : undo) best[it[0]][it[1]] = rota.cells[it[0]][it[1]];
            if (stale) best = rota.copy();
            stale = false;
        } else stale = true;
    }

    /** Whether changes were accepted since {@link #best} was written that are not in it. */
    private boolean stale;

    private boolean breaks() {
        int last = -1;
        for (int[] it : undo) {
            if (it[0] == last) continue;
            last = it[0];
            if (rules.count(last) > allowed[last]) return true;
        }
        return false;
    }

    private void takeBack() {
        for (int i = undo.size() - 1; i >= 0; i--) rota.put(undo.get(i)[0], undo.get(i)[1], undo.get(i)[2]);
    }

    private boolean put(int w, int d, int option) {
        if (in.fixed[w][d] >= 0) return false;
        int was = rota.cells[w][d];
        if (was == option) return false;
        undo.add(new int[] {w, d, was});
        rota.put(w, d, option);
        return true;
    }

    private int anyDay() {
        return in.before + dice.nextInt(in.days - in.before);
    }

    private void oneCell() {
        int w = dice.nextInt(in.workers), d = anyDay();
        put(w, d, rota.cells[w][d] != 0 && dice.nextInt(3) == 0 ? 0 : dice.nextInt(in.options[w].length));
    }

    private void otherDay() {
        int w = dice.nextInt(in.workers), d = anyDay();
        int e = Math.max(in.before, Math.min(in.days - 1, d + dice.nextInt(15) - 7));
        int one = rota.cells[w][d], other = rota.cells[w][e];
        if (one == other || in.fixed[w][d] >= 0 || in.fixed[w][e] >= 0) return;
        put(w, d, other);
        put(w, e, one);
    }

    /** Two who can serve one area exchange their shifts of some days, each doing what the other did where that is possible. */
    private void exchange() {
        int w = dice.nextInt(in.workers);
        var peers = inArea[in.options[w][1 + dice.nextInt(in.options[w].length - 1)].area];
        int v = peers[dice.nextInt(peers.length)];
        if (v == w) return;
        int d = anyDay(), until = Math.min(in.days, d + 1 + dice.nextInt(dice.nextBoolean() ? 2 : 7));
        var mine = new ArrayList<int[]>();
        for (int day = d; day < until; day++) {
            int forW = same(w, v, rota.cells[v][day]), forV = same(v, w, rota.cells[w][day]);
            if (in.fixed[w][day] >= 0 || in.fixed[v][day] >= 0 || forW < 0 || forV < 0) return;
            mine.add(new int[] {day, forW, forV});
        }
        for (int[] it : mine) put(w, it[0], it[1]);
        for (int[] it : mine) put(v, it[0], it[2]);
    }

    /** Worker {@code w}'s option for what {@code v} does; -1 when it is not possible. */
    private int same(int w, int v, int option) {
        var it = in.options[v][option];
        if (it == null) return 0;
        for (int o = 1; o < in.options[w].length; o++) if (in.options[w][o].type == it.type && in.options[w][o].area == it.area) return o;
        return -1;
    }

    /** A hole found by chance goes to somebody of the area; what then breaks a rule around it is given up and goes to a colleague. */
    private void fillHole() {
        int a = dice.nextInt(in.areas), d = anyDay(), base = (d - in.before) * in.slotsPerDay;
        for (int tries = 0; tries < 40 && !open(a, base); tries++) {
            a = dice.nextInt(in.areas);
            d = anyDay();
            base = (d - in.before) * in.slotsPerDay;
        }
        if (inArea[a].length == 0) return;
        int w = inArea[a][dice.nextInt(inArea[a].length)], option = serving(w, a);
        if (option < 0 || !put(w, d, option)) return;
        int reach = 1 + dice.nextInt(3);
        for (int near = 1; near <= reach && rules.count(w) > allowed[w]; near++)
            for (int day : new int[] {d + near, d - near})
                if (day >= in.before && day < in.days && rota.cells[w][day] != 0 && rules.count(w) > allowed[w]) handOver(w, day);
    }

    private boolean open(int a, int base) {
        for (int s = base; s < base + in.slotsPerDay; s++) if (rota.missing(a, s) > 0 || in.skills[a][s] != 0 && rota.missingSkills(a, s) != 0) return true;
        return false;
    }

    private int serving(int w, int a) {
        int from = 1 + dice.nextInt(in.options[w].length - 1);
        for (int i = 0; i < in.options[w].length - 1; i++) {
            int o = 1 + (from - 1 + i) % (in.options[w].length - 1);
            for (int area : in.options[w][o].areas) if (area == a) return o;
        }
        return -1;
    }

    private void handOver(int w, int d) {
        int was = rota.cells[w][d];
        if (!put(w, d, 0)) return;
        var peers = inArea[in.options[w][was].area];
        for (int tries = 0; tries < 3; tries++) {
            int v = peers[dice.nextInt(peers.length)];
            if (v == w || rota.cells[v][d] != 0) continue;
            int option = same(v, w, was);
            if (option < 0 || !put(v, d, option)) continue;
            if (rules.count(v) <= allowed[v]) return;
            rota.put(v, d, 0);
            undo.remove(undo.size() - 1);
        }
    }
}
