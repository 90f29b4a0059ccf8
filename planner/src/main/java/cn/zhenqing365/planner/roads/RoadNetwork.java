package cn.zhenqing365.planner.roads;

import cn.zhenqing365.planner.Roads;
import cn.zhenqing365.planner.Travel;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.QueryRoutingCHGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.GHUtility;
import com.graphhopper.util.PMap;
import com.graphhopper.util.shapes.BBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The streets of one OpenStreetMap extract ({@code .osm}, {@code .osm.pbf}). Reading it takes seconds for a city and is kept in a
 * folder, so that the next start reads the folder. Threads may ask at the same time.
 */
public final class RoadNetwork implements Roads {
    private static final String CAR = "car";
    /** Who lives farther from any street than this is not on this map. */
    private static final double FAR_FROM_A_STREET_M = 1_500;
    private static final double MS_PER_MINUTE = 60_000;

    private final GraphHopper hopper;

    private RoadNetwork(GraphHopper hopper) {
        this.hopper = hopper;
    }

    /**
     * @param folder where what was read is kept; it may not exist yet
     * @throws IllegalArgumentException when the extract cannot be read or holds no street a car may use
     */
    public static RoadNetwork of(Path extract, Path folder) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(folder.toString());
        hopper.setEncodedValuesString("car_access, car_average_speed, road_access, road_class");
        hopper.setProfiles(new Profile(CAR).setCustomModel(GHUtility.loadCustomModelFromJar("car.json")));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(CAR));
        hopper.setMinNetworkSize(20);
        try {
            hopper.importOrLoad();
        } catch (RuntimeException unreadable) {
            hopper.close();
            throw new IllegalArgumentException("the road extract " + extract.getFileName() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return new RoadNetwork(hopper);
    }

    /**
     * Driving minutes between all pairs. A place that lies on no street of the extract, and a pair without a way, are taken from
     * {@code otherwise}, so that a visit at the edge of the map is planned and not lost.
     *
     * @param otherwise for the same places in the same order
     */
    public Travel travel(List<Travel.Point> places, Travel otherwise) {
        return travel(places, otherwise, null);
    }

    @Override
    public Travel travel(List<Travel.Point> places, Travel otherwise, Travel known) {
        var edges = hopper.getEncodingManager();
        EdgeFilter driveable = edge -> edge.get(edges.getBooleanEncodedValue("car_access"));
        var on = new Snap[places.size()];
        var found = new ArrayList<Snap>();
        for (int i = 0; i < on.length; i++) {
            var snap = hopper.getLocationIndex().findClosest(places.get(i).latitude(), places.get(i).longitude(), driveable);
            if (snap.isValid() && snap.getQueryDistance() <= FAR_FROM_A_STREET_M) found.add(on[i] = snap);
        }
        var minutes = new double[on.length][on.length];
        if (found.isEmpty()) return otherwise;
        var streets = QueryGraph.create(hopper.getBaseGraph(), found);
        var graph = new QueryRoutingCHGraph(hopper.getCHGraphs().get(CAR), streets);
        var factory = new CHRoutingAlgorithmFactory(graph);
        for (int a = 0; a < on.length; a++)
            for (int b = 0; b < on.length; b++)
                minutes[a][b] = a == b ? 0 : known != null && !Double.isNaN(known.minutes(a, b)) ? known.minutes(a, b) : minutes(factory, on[a], on[b], otherwise.minutes(a, b));
        return Travel.matrix(minutes);
    }

    private static double minutes(CHRoutingAlgorithmFactory factory, Snap from, Snap to, double otherwise) {
        if (from == null || to == null) return otherwise;
        var path = factory.createAlgo(new PMap()).calcPath(from.getClosestNode(), to.getClosestNode());
        return path.isFound() ? path.getTime() / MS_PER_MINUTE : otherwise;
    }

    @Override
    public void streets(Travel.Point southWest, Travel.Point northEast, Consumer<Street> taker) {
        EncodingManager known = hopper.getEncodingManager();
        var roadClass = known.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        var box = new BBox(southWest.longitude(), northEast.longitude(), southWest.latitude(), northEast.latitude());
        var all = hopper.getBaseGraph().getAllEdges();
        while (all.next()) {
            var shape = all.fetchWayGeometry(FetchMode.ALL);
            var points = new ArrayList<Travel.Point>(shape.size());
            var inside = false;
            for (int i = 0; i < shape.size(); i++) {
                points.add(new Travel.Point(shape.getLat(i), shape.getLon(i)));
                inside |= box.contains(shape.getLat(i), shape.getLon(i));
            }
            if (inside) taker.accept(new Street(all.getName(), all.get(roadClass).toString(), List.copyOf(points)));
        }
    }

    /** South-west and north-east corner of what the extract knows. */
    public List<Travel.Point> bounds() {
        var box = hopper.getBaseGraph().getBounds();
        return List.of(new Travel.Point(box.minLat, box.minLon), new Travel.Point(box.maxLat, box.maxLon));
    }

    @Override
    public void close() {
        hopper.close();
    }
}
