package cn.zhenqing365.planner.roster;

import cn.zhenqing365.planner.roster.Month.Option;

/** A roster while it is searched: who has what on which day, who is where in which slot, and what all that costs. */
final class Rota {
    final Month in;
    final int[][] cells;
    final int[][] have, haveDuty;
    /** [area][slot × skills + skill] */
    private final int[][] haveSkill;
    private final int skillCount;
    private final int[] minutes, nights, weekends, holidays, lent;
    private double cost;

    Rota(Month in) {
        this.in = in;
        skillCount = Math.max(1, in.skillNo.size());
        int slots = in.need.length == 0 ? 0 : in.need[0].length;
        cells = new int[in.workers][in.days];
        have = new int[in.areas][slots];
        haveDuty = new int[in.areas][slots];
        haveSkill = new int[in.areas][slots * skillCount];
        minutes = new int[in.workers];
        nights = new int[in.workers];
        weekends = new int[in.workers];
        holidays = new int[in.workers];
        lent = new int[in.workers];
        for (int a = 0; a < in.areas; a++) for (int s = 0; s < slots; s++) cost += slotCost(a, s);
        for (int w = 0; w < in.workers; w++) {
            cost += workerCost(w);
            for (int d = in.before; d < in.days; d++) {
                cost += wish(w, d, 0);
                if (in.fixed[w][d] > 0) put(w, d, in.fixed[w][d]);
            }
        }
    }

    double cost() {
        return cost;
    }

    Option at(int w, int d) {
        return d < in.before ? in.past[w][d] : in.options[w][cells[w][d]];
    }

    void put(int w, int d, int option) {
        int was = cells[w][d];
        if (was == option) return;
        cost -= workerCost(w) + wish(w, d, was);
        count(w, d, in.options[w][was], -1);
        cells[w][d] = option;
        count(w, d, in.options[w][option], 1);
        cost += workerCost(w) + wish(w, d, option);
    }

    private double wish(int w, int d, int option) {
        var costs = in.wishCost[w][d];
        return costs == null || option >= costs.length ? 0 : costs[option];
    }

    private void count(int w, int d, Option it, int by) {
        if (it == null) return;
        minutes[w] += by * it.minutes;
        if (it.night) nights[w] += by;
        if (it.lent) lent[w] += by;
        if (in.weekend[d]) weekends[w] += by;
        if (in.holiday[d]) holidays[w] += by;
        int base = (d - in.before) * in.slotsPerDay;
        for (int i = 0; i < it.touched; i++) {
            int a = it.areas[i], s = base + it.slots[i];
            cost -= slotCost(a, s);
            have[a][s] += by;
            if (it.duty[i]) haveDuty[a][s] += by;
            for (int mine = in.skillsOf[w]; mine != 0; mine &= mine - 1) haveSkill[a][s * skillCount + Integer.numberOfTrailingZeros(mine)] += by;
            cost += slotCost(a, s);
        }
    }

    /** People missing in a slot; standing by does not fill a place on duty. */
    int missing(int a, int s) {
        int any = Math.max(in.need[a][s], in.needDuty[a][s]) - have[a][s];
        return Math.max(0, Math.max(any, in.needDuty[a][s] - haveDuty[a][s]));
    }

    /** Bits of the skills missing in a slot. */
    int missingSkills(int a, int s) {
        int missing = 0;
        for (int wanted = in.skills[a][s]; wanted != 0; wanted &= wanted - 1) {
            int skill = Integer.numberOfTrailingZeros(wanted);
            if (haveSkill[a][s * skillCount + skill] == 0) missing |= 1 << skill;
        }
        return missing;
    }

    private double slotCost(int a, int s) {
        var goals = in.problem.goals();
        double cost = goals.hole() * missing(a, s) + goals.thin() * Math.max(0, in.want[a][s] - haveDuty[a][s]);
        if (in.skills[a][s] != 0) cost += goals.skill() * Integer.bitCount(missingSkills(a, s));
        return cost * in.slotHours[s % in.slotsPerDay];
    }

    private double workerCost(int w) {
        var goals = in.problem.goals();
        var past = in.problem.workers().get(w).past();
        double off = minutes[w] / 60.0 - in.problem.workers().get(w).hours();
        return goals.hours() * off * off + goals.lent() * lent[w] + goals.night() * square(past.nights() + nights[w])
                + goals.weekend() * square(past.weekends() + weekends[w]) + goals.holiday() * square(past.holidays() + holidays[w]);
    }

    private static double square(double it) {
        return it * it;
    }

    double hours(int w) {
        return minutes[w] / 60.0;
    }

    double nightsOfYear(int w) {
        return in.problem.workers().get(w).past().nights() + nights[w];
    }

    double weekendsOfYear(int w) {
        return in.problem.workers().get(w).past().weekends() + weekends[w];
    }

    double holidaysOfYear(int w) {
        return in.problem.workers().get(w).past().holidays() + holidays[w];
    }

    int[][] copy() {
        var copy = new int[cells.length][];
        for (int w = 0; w < cells.length; w++) copy[w] = cells[w].clone();
        return copy;
    }

    void become(int[][] other) {
        for (int w = 0; w < cells.length; w++) for (int d = in.before; d < in.days; d++) put(w, d, other[w][d]);
    }
}
