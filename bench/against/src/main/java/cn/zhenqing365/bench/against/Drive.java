package cn.zhenqing365.bench.against;

import cn.zhenqing365.planner.search.Instance;

/** One technician's route driven through, with the depot at its best place (−1: not needed): its cost, and how wrong it is in minutes late and things missing. */
record Drive(double cost, double wrong, int depot) {

    static Drive best(Instance in, int k, int[] visits) {
        if (visits.length == 0) return new Drive(0, 0, -1);
        Drive best = through(in, k, visits, -1);
        if (in.depot[k] < 0 || best.wrong == 0) return best;
        for (int at = 0; at < visits.length; at++) {
            Drive other = through(in, k, visits, at);
            if (other.wrong < best.wrong || other.wrong == best.wrong && other.cost < best.cost) best = other;
        }
        return best;
    }

    private static Drive through(Instance in, int k, int[] visits, int depot) {
        double at = in.startOpen[k], way = 0, moved = 0, latest = in.startClose[k], wrong = 0;
        int here = in.start[k];
        int[] stock = in.stock[k].clone();
        boolean free = false;
        for (int i = 0; i < visits.length; i++) {
            if (i == depot) {
                double leg = in.minutes(here, in.depot[k]);
                way += leg;
                moved += leg;
                at += leg;
                here = in.depot[k];
                wrong += Math.max(0, at - in.depotClose[k]);
                free = true;
            }
            int v = visits[i], node = in.nodesOf[v][0];
            double leg = in.minutes(here, in.place[node]);
            way += leg;
            moved += leg;
            latest = Math.min(latest, in.close[node] - moved);
            at = Math.max(at + leg, in.open[node]);
            wrong += Math.max(0, at - in.close[node] - 1e-7);
            if (!in.may[k][v]) wrong += 1000;
            if (!free && (in.tools[v] & ~in.van[k]) != 0) wrong += 500;
            for (int p = 0; p < stock.length && !free; p++) if ((stock[p] -= in.parts[v][p]) < 0) wrong += 100;
            at += in.stay[node];
            moved += in.stay[node];
            here = in.place[node];
        }
        double leg = in.minutes(here, in.end[k]);
        way += leg;
        moved += leg;
        at += leg;
        wrong += Math.max(0, at - in.endClose[k] - 1e-7);
        latest = Math.max(in.startOpen[k], Math.min(latest, at - moved));
        return new Drive(in.perTravel * way + in.perMinute * (at - latest), wrong, depot);
    }
}
