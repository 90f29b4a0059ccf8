package cn.zhenqing365.planner.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.planner.Travel;
import cn.zhenqing365.planner.Travel.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town of two streets, drawn by hand, whose driving times are worked out on paper; and central Shanghai where it lies beside the project. */
class RoadNetworkTest {
    private static final Path SHANGHAI = Path.of("../../shared/data/osm/shanghai-center.osm");
    /** A street of 50 km/h, 0.01 degrees of latitude long (1.112 km), and one that leaves it at a right angle. */
    private static final String TWO_STREETS = """
            <osm version="0.6">
              <node id="1" lat="31.8700" lon="120.5500"/><node id="2" lat="31.8750" lon="120.5500"/><node id="3" lat="31.8800" lon="120.5500"/>
              <node id="4" lat="31.8750" lon="120.5600"/>
              <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="secondary"/><tag k="name" v="人民中路"/><tag k="maxspeed" v="50"/></way>
              <way id="11"><nd ref="2"/><nd ref="4"/><tag k="highway" v="residential"/><tag k="name" v="花园浜路"/><tag k="maxspeed" v="30"/></way>
            </osm>""";
    @TempDir
    Path folder;

    @Test
    void the_minutes_are_those_of_the_streets_and_not_of_the_crow() throws IOException {
        var south = new Point(31.8700, 120.5500);
        var east = new Point(31.8750, 120.5600);
        try (var roads = twoStreets()) {
            var places = List.of(south, east);
            var crow = Travel.straightLine(places, 1, 50);
            var driven = roads.travel(places, crow);
            // 0.556 km at 45 km/h (GraphHopper drives at nine tenths of the limit) and 0.945 km at 27 km/h: 0.74 + 2.10 minutes
            assertThat(driven.minutes(0, 1)).isBetween(2.6, 3.2).isGreaterThan(crow.minutes(0, 1));
            assertThat(driven.minutes(1, 0)).isBetween(2.6, 3.2);
            assertThat(driven.minutes(1, 1)).isZero();
        }
    }

    @Test
    void who_lives_beyond_the_map_is_reached_in_a_straight_line() throws IOException {
        var inside = new Point(31.8700, 120.5500);
        var beyond = new Point(31.99, 120.70);
        try (var roads = twoStreets()) {
            var places = List.of(inside, beyond);
            var crow = Travel.straightLine(places, 1.3, 30);
            assertThat(roads.travel(places, crow).minutes(0, 1)).isEqualTo(crow.minutes(0, 1));
        }
    }

    @Test
    void the_map_is_given_the_streets_of_the_rectangle_with_their_names() throws IOException {
        try (var roads = twoStreets()) {
            var streets = new ArrayList<RoadNetwork.Street>();
            roads.streets(new Point(31.86, 120.54), new Point(31.89, 120.57), streets::add);
            assertThat(streets).extracting(RoadNetwork.Street::name).containsOnly("人民中路", "花园浜路");
            assertThat(streets).extracting(RoadNetwork.Street::kind).contains("secondary", "residential");
            var elsewhere = new ArrayList<RoadNetwork.Street>();
            roads.streets(new Point(30, 100), new Point(30.1, 100.1), elsewhere::add);
            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void what_is_no_extract_is_said_in_a_sentence() throws IOException {
        var file = Files.writeString(folder.resolve("broken.osm"), "not a map");
        assertThatThrownBy(() -> RoadNetwork.of(file, folder.resolve("kept"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("broken.osm");
    }

    @Test
    void central_shanghai_is_driven_on_its_streets() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(SHANGHAI), "skipped: ../shared/data/osm is not beside the project");
        try (var roads = RoadNetwork.of(SHANGHAI, folder.resolve("shanghai"))) {
            var corners = roads.bounds();
            var places = new ArrayList<Point>();
            for (int i = 0; i < 16; i++) places.add(new Point(between(corners.get(0).latitude(), corners.get(1).latitude(), 0.2 + 0.15 * (i / 4)),
                    between(corners.get(0).longitude(), corners.get(1).longitude(), 0.2 + 0.15 * (i % 4))));
            var crow = Travel.straightLine(places, 1, 60);
            var driven = roads.travel(places, crow);
            for (int a = 0; a < places.size(); a++)
                for (int b = 0; b < places.size(); b++)
                    if (a != b) assertThat(driven.minutes(a, b)).as(a + " to " + b).isPositive().isLessThan(60);
        }
    }

    private static double between(double low, double high, double share) {
        return low + (high - low) * share;
    }

    private RoadNetwork twoStreets() throws IOException {
        return RoadNetwork.of(Files.writeString(folder.resolve("two.osm"), TWO_STREETS), folder.resolve("kept"));
    }
}
