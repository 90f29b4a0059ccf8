package cn.zhenqing365.planner.search;

/**
 * A plan as the search leaves it.
 *
 * @param stops per technician: nodes in order
 * @param depotAt per technician: how many stops come before the visit of the depot, −1 without one
 * @param absent visits nobody makes
 * @param steps how many changes were tried
 */
public record Answer(int[][] stops, int[] depotAt, int[] absent, Timetable[] times, double cost, long steps) {

    static Answer of(Instance in, int[][] plan, long steps) {
        var tours = new Tours(in);
        Journal.restore(tours, plan);
        var depot = new int[in.technicians];
        var times = new Timetable[in.technicians];
        for (int r = 0; r < in.technicians; r++) {
            depot[r] = in.depotBegun[r] >= 0 ? in.depotBegun[r] : tours.depotAt[r];
            if (!tours.idle(r)) times[r] = new Timetable(tours, r);
        }
        return new Answer(plan, depot, java.util.Arrays.copyOf(tours.absent, tours.absentCount), times, tours.total(), steps);
    }
}
