package cn.zhenqing365.bench.against;

import cn.zhenqing365.bench.routes.Case;
import cn.zhenqing365.bench.routes.Contender;
import cn.zhenqing365.planner.search.Instance;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;

/**
 * jsprit as it comes: travel and waiting cost one per minute. A visit that needs what is not on every van is a matter of skills and capacity;
 * technicians who may fetch things go to the depot first when what they carry would not do for most of what they may do.
 */
public final class Jsprit implements Contender {
    @Override public String name() { return "jsprit"; }

    @Override public int[][] solve(Case one, double seconds, boolean vehiclesFirst) {
        Instance in = one.instance();
        int n = in.visits, all = in.locations, crew = in.technicians;
        boolean[] first = new boolean[crew];
        for (int k = 0; k < crew; k++) first[k] = in.depot[k] >= 0 && lacks(in, k);
        // a home from which one goes by way of the depot is a place of its own
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(all + crew, false);
        for (int a = 0; a < all + crew; a++) for (int b = 0; b < all + crew; b++) {
            double way = a < all && b < all ? in.minutes(a, b)
                    : a >= all && b < all && in.depot[a - all] >= 0 ? in.minutes(in.start[a - all], in.depot[a - all]) + in.minutes(in.depot[a - all], b) : 0;
            matrix.addTransportTimeAndDistance(a, b, way, way);
        }
        var problem = VehicleRoutingProblem.Builder.newInstance().setFleetSize(VehicleRoutingProblem.FleetSize.FINITE).setRoutingCost(matrix.build());
        for (int k = 0; k < crew; k++) {
            var type = VehicleTypeImpl.Builder.newInstance("t" + k).setCostPerDistance(1).setCostPerWaitingTime(in.perMinute).setFixedCost(vehiclesFirst ? 1e4 : 0);
            for (int p = 0; p < Math.max(1, in.kindsOfParts); p++) type.addCapacityDimension(p, first[k] || in.kindsOfParts == 0 ? 1_000_000 : in.stock[k][p]);
            var vehicle = VehicleImpl.Builder.newInstance(String.valueOf(k)).setType(type.build()).setStartLocation(place(first[k] ? all + k : in.start[k]))
                    .setEndLocation(place(in.end[k])).setEarliestStart(in.startOpen[k]).setLatestArrival(in.endClose[k]);
            for (int v = 0; v < n; v++) if (in.may[k][v] && (first[k] || (in.tools[v] & ~in.van[k]) == 0)) vehicle.addSkill("v" + v);
            problem.addVehicle(vehicle.build());
        }
        for (int v = 0; v < n; v++) {
            var service = Service.Builder.newInstance(String.valueOf(v)).setLocation(place(in.place[v])).setServiceTime(in.stay[v])
                    .setTimeWindow(TimeWindow.newInstance(in.open[v], in.close[v])).addRequiredSkill("v" + v);
            for (int p = 0; p < in.kindsOfParts; p++) service.addSizeDimension(p, in.parts[v][p]);
            problem.addJob(service.build());
        }
        var algorithm = Builder.newInstance(problem.build()).setProperty(com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter.THREADS, "2").buildAlgorithm();
        var clock = new TimeTermination((long) (seconds * 1000));
        algorithm.setPrematureAlgorithmTermination(clock);
        algorithm.addListener(clock);
        VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
        int[][] plan = new int[crew][0];
        for (var route : best.getRoutes()) {
            int k = Integer.parseInt(route.getVehicle().getId());
            var stops = new ArrayList<Integer>();
            if (first[k]) stops.add(-1);
            for (TourActivity each : route.getActivities()) if (each instanceof TourActivity.JobActivity job) stops.add(Integer.parseInt(job.getJob().getId()));
            plan[k] = stops.stream().mapToInt(it -> it).toArray();
        }
        return plan;
    }

    private static boolean lacks(Instance in, int k) {
        int able = 0, missing = 0;
        for (int v = 0; v < in.visits; v++) if (in.may[k][v]) {
            able++;
            boolean lacks = (in.tools[v] & ~in.van[k]) != 0;
            for (int p = 0; p < in.kindsOfParts; p++) lacks |= in.parts[v][p] > in.stock[k][p];
            if (lacks) missing++;
        }
        return missing * 2 > able;
    }

    private static Location place(int index) { return Location.newInstance(index); }
}
