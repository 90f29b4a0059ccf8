package cn.zhenqing365.dispatch.map;

import cn.zhenqing365.directory.Community;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.platform.Remembered;
import cn.zhenqing365.territory.Areas;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a map shows besides the day: outlines and names from our own addresses, remembered for ten minutes. All places WGS-84. */
@Component
public class Maps {
    private enum Only { ENTRY }

    /** @param tiles null unless an address is configured: nothing is fetched from outside */
    public record Facts(Tiles tiles, Streets.State streets, List<AreaShape> areas, List<Named> communities) {}

    /** Raster tiles of a service the operator chose. @param url with {z}, {x}, {y} @param datum WGS84, or GCJ02 as services in China have it */
    public record Tiles(String url, String datum, String attribution) {}

    public record AreaShape(String code, String name, List<GeoPoint> outline) {}

    public record Named(String area, String name, GeoPoint at, int households) {}

    private final Households households;
    private final Areas areas;
    private final Streets streets;
    private final Tiles tiles;
    private final Remembered<Only, List<Community>> communities = new Remembered<>(Duration.ofMinutes(10), 1);

    Maps(Households households, Areas areas, Streets streets, @Value("${zq.map.tiles:}") String tiles, @Value("${zq.map.tiles-datum:WGS84}") String datum,
         @Value("${zq.map.tiles-attribution:}") String attribution) {
        this.households = households;
        this.areas = areas;
        this.streets = streets;
        this.tiles = tiles.isBlank() ? null : new Tiles(tiles, datum, attribution);
    }

    public Facts facts(Predicate<String> sees) {
        var known = communities.get(Only.ENTRY, it -> households.communities());
        var seen = known == null ? List.<Community>of() : known.stream().filter(it -> sees.test(it.areaCode())).toList();
        var shapes = areas.all().stream().filter(it -> sees.test(it.code()))
                .map(it -> new AreaShape(it.code(), it.name(), Outline.around(seen.stream().filter(c -> c.areaCode().equals(it.code())).flatMap(Maps::corners).toList()))).toList();
        return new Facts(tiles, streets.state(), shapes, seen.stream().map(it -> new Named(it.areaCode(), it.name(), it.middle(), it.households())).toList());
    }

    private static Stream<GeoPoint> corners(Community it) {
        GeoPoint a = it.southWest(), b = it.northEast();
        return Stream.of(a, b, new GeoPoint(a.latitude(), b.longitude()), new GeoPoint(b.latitude(), a.longitude()));
    }
}
