package cn.zhenqing365.bench.against;

import cn.zhenqing365.bench.routes.Case;
import cn.zhenqing365.bench.routes.Contender;
import cn.zhenqing365.planner.search.Instance;
import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.Arrays;

/**
 * OR-Tools routing with guided local search. A technician who may fetch things is two vehicles, of which one may drive: with what is on the van, or
 * by way of the depot first. Cost is travel along the arcs plus waiting, as its guided local search needs arc costs.
 */
public final class OrTools implements Contender {
    private static final double SCALE = 1e5;
    private static boolean loaded;

    @Override public String name() { return "ortools"; }

    @Override public int[][] solve(Case one, double seconds, boolean vehiclesFirst) {
        if (!loaded) { Loader.loadNativeLibraries(); loaded = true; }
        Instance in = one.instance();
        int n = in.visits, crew = in.technicians;
        boolean fetch = Arrays.stream(in.depot).anyMatch(it -> it >= 0);
        int vehicles = fetch ? 2 * crew : crew;
        // nodes: visits, then the start and the end of each technician
        int[] starts = new int[vehicles], ends = new int[vehicles];
        for (int k = 0; k < vehicles; k++) { starts[k] = n + k; ends[k] = n + vehicles + k; }
        var manager = new RoutingIndexManager(n + 2 * vehicles, vehicles, starts, ends);
        var model = new RoutingModel(manager);
        int travel = model.registerTransitCallback((a, b) -> scaled(way(in, n, vehicles, manager.indexToNode(a), manager.indexToNode(b), false)));
        int time = model.registerTransitCallback((a, b) -> scaled(way(in, n, vehicles, manager.indexToNode(a), manager.indexToNode(b), true)));
        model.setArcCostEvaluatorOfAllVehicles(travel);
        double horizon = Arrays.stream(in.endClose).max().orElse(0);
        model.addDimension(time, scaled(horizon), scaled(horizon), false, "time");
        RoutingDimension clock = model.getMutableDimension("time");
        if (in.perMinute > 0) clock.SetSlackCostCoefficientForAllVehicles(1);
        if (vehiclesFirst) model.setFixedCostOfAllVehicles(scaled(horizon * 10));
        for (int v = 0; v < n; v++) {
            long index = manager.nodeToIndex(v);
            clock.cumulVar(index).setRange(scaled(in.open[v]), scaled(in.close[v]));
            for (int k = 0; k < vehicles; k++) {
                boolean may = in.may[k % crew][v] && (k >= crew || (in.tools[v] & ~in.van[k]) == 0);
                if (!may) model.vehicleVar(index).removeValue(k);
            }
            model.addDisjunction(new long[] {index}, scaled(in.leftOut[v]));
        }
        for (int k = 0; k < vehicles; k++) {
            clock.cumulVar(model.start(k)).setRange(scaled(in.startOpen[k % crew]), scaled(in.startClose[k % crew]));
            clock.cumulVar(model.end(k)).setRange(scaled(in.startOpen[k % crew]), scaled(in.endClose[k % crew]));
            model.addVariableMinimizedByFinalizer(clock.cumulVar(model.end(k)));
            model.addVariableMaximizedByFinalizer(clock.cumulVar(model.start(k)));
            if (k >= crew) model.solver().addConstraint(model.solver().makeLessOrEqual(
                    model.solver().makeSum(model.activeVehicleVar(k), model.activeVehicleVar(k - crew)), 1));
        }
        for (int p = 0; p < in.kindsOfParts; p++) {
            int kind = p;
            int need = model.registerUnaryTransitCallback(a -> manager.indexToNode(a) < n ? in.parts[manager.indexToNode(a)][kind] : 0);
            long[] room = new long[vehicles];
            for (int k = 0; k < vehicles; k++) room[k] = k >= crew ? 1_000_000 : in.stock[k][p];
            model.addDimensionWithVehicleCapacity(need, 0, room, true, "part" + p);
        }
        var parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds((long) seconds).setNanos((int) ((seconds - (long) seconds) * 1e9))).build();
        Assignment found = model.solveWithParameters(parameters);
        int[][] plan = new int[crew][0];
        for (int k = 0; found != null && k < vehicles; k++) {
            var stops = new java.util.ArrayList<Integer>();
            for (long at = found.value(model.nextVar(model.start(k))); !model.isEnd(at); at = found.value(model.nextVar(at))) stops.add(manager.indexToNode(at));
            if (stops.isEmpty()) continue;
            if (k >= crew) stops.add(0, -1);
            plan[k % crew] = stops.stream().mapToInt(it -> it).toArray();
        }
        return plan;
    }

    private static double way(Instance in, int n, int vehicles, int a, int b, boolean work) {
        int crew = in.technicians;
        double stay = work && a < n ? in.stay[a] : 0;
        if (a >= n + vehicles) return 0;
        if (a >= n) {
            int k = a - n;
            if (b >= n) return 0;
            int home = in.start[k % crew];
            return k < crew ? in.minutes(home, in.place[b]) : in.minutes(home, in.depot[k - crew]) + in.minutes(in.depot[k - crew], in.place[b]);
        }
        if (b < n) return stay + in.minutes(in.place[a], in.place[b]);
        return b < n + vehicles ? 0 : stay + in.minutes(in.place[a], in.end[(b - n - vehicles) % crew]);
    }

    private static long scaled(double minutes) { return Math.round(minutes * SCALE); }
}
