package cn.zhenqing365.dispatch.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.Travel;
import cn.zhenqing365.platform.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The map's own streets and outlines, without anybody's service. */
class StreetsTest {
    @TempDir Path data;

    /** One street of thirty places from west to east, two kilometres and a half, and a footpath a car may not take. */
    private Path extract() throws Exception {
        var osm = new StringBuilder("<osm version=\"0.6\">");
        for (int i = 1; i <= 30; i++) osm.append("<node id=\"%d\" version=\"1\" lat=\"31.86\" lon=\"%.4f\"/>".formatted(i, 120.5 + i * 0.001));
        osm.append("<way id=\"1\" version=\"1\">");
        for (int i = 1; i <= 30; i++) osm.append("<nd ref=\"%d\"/>".formatted(i));
        return Files.writeString(data.resolve("town.osm"), osm.append("<tag k=\"highway\" v=\"residential\"/><tag k=\"name\" v=\"长路\"/></way></osm>"));
    }

    private Streets streets(String file) throws Exception {
        var streets = new Streets(file, new Settings(data, false, new Settings.Database("", 1), "", DataSize.ofKilobytes(1)));
        for (int i = 0; i < 600 && streets.state() == Streets.State.READING; i++) Thread.sleep(50);
        return streets;
    }

    @Test
    void without_an_extract_travel_stays_by_straight_lines() throws Exception {
        var streets = streets("");
        var lines = Travel.straightLine(List.of(new Travel.Point(31.86, 120.50), new Travel.Point(31.86, 120.52)), 1.3, 25);
        assertThat(streets.state()).isEqualTo(Streets.State.NONE);
        assertThat(streets.between(List.of(new Travel.Point(31.86, 120.50), new Travel.Point(31.86, 120.52)), lines)).isSameAs(lines);
        assertThat(streets.within(120.4, 31.8, 120.6, 31.9, true)).isEmpty();
    }

    @Test
    void a_file_that_is_no_map_leaves_the_house_running() throws Exception {
        assertThat(streets(Files.writeString(data.resolve("broken.osm"), "not a map").toString()).state()).isEqualTo(Streets.State.UNREADABLE);
    }

    @Test
    void streets_are_drawn_and_driven_and_a_place_off_the_map_goes_by_straight_lines() throws Exception {
        var streets = streets(extract().toString());
        assertThat(streets.state()).isEqualTo(Streets.State.READY);
        var seen = streets.within(120.4, 31.8, 120.6, 31.9, true);
        assertThat(seen).extracting(Streets.Stretch::name).contains("长路");
        assertThat(seen.get(0).points()[0]).isEqualTo(31.86);
        assertThat(streets.within(120.4, 31.8, 120.6, 31.9, false)).as("no road that carries the town").isEmpty();
        var places = List.of(new Travel.Point(31.86, 120.502), new Travel.Point(31.86, 120.528), new Travel.Point(31.5, 120.1));
        var unlikely = Travel.matrix(new double[][] {{0, 777, 777}, {777, 0, 777}, {777, 777, 0}});
        var driven = streets.between(places, unlikely);
        assertThat(driven.minutes(0, 1)).isBetween(1.0, 20.0);
        assertThat(driven.minutes(0, 2)).isEqualTo(777);
        assertThat(streets.between(places.subList(0, 2), unlikely).minutes(0, 1)).as("remembered").isEqualTo(driven.minutes(0, 1));
        streets.close();
    }

    @Test
    void nobody_asks_for_half_the_world() throws Exception {
        var streets = streets("");
        assertThatThrownBy(() -> streets.within(100, 20, 120, 40, false)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> streets.within(Double.NaN, 31, 121, 32, false)).isInstanceOf(Refused.class);
    }

    @Test
    void an_area_is_outlined_around_its_outermost_places() {
        var square = List.of(new GeoPoint(0, 0), new GeoPoint(0, 2), new GeoPoint(2, 2), new GeoPoint(2, 0), new GeoPoint(1, 1), new GeoPoint(0, 1));
        assertThat(Outline.around(square)).containsExactlyInAnyOrder(new GeoPoint(0, 0), new GeoPoint(0, 2), new GeoPoint(2, 2), new GeoPoint(2, 0));
        assertThat(Outline.around(square.subList(0, 2))).hasSize(2);
        assertThat(Outline.around(List.of())).isEmpty();
    }
}
