package cn.zhenqing365.dispatch.map;

import cn.zhenqing365.dispatch.plan.model.Ways;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.planner.Roads;
import cn.zhenqing365.planner.Travel;
import cn.zhenqing365.platform.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The streets of the configured extract ({@code zq.roads.extract}, a file .osm or .osm.pbf), read by a thread of its own: until it is read, and
 * without one, travel is by straight lines. What was read is kept under {@code ZQ_DATA/roads}. Driving minutes of two places are remembered.
 */
@Component
public class Streets implements Ways {
    public enum State { NONE, READING, READY, UNREADABLE }

    /** @param points latitude and longitude in turn, WGS-84 */
    public record Stretch(String name, String kind, double[] points) {}

    private record Pair(Travel.Point from, Travel.Point to) {}

    private static final Logger LOG = LoggerFactory.getLogger(Streets.class);
    /** Degrees; a town fits, a province would be a download of hundreds of megabytes. */
    private static final double WIDEST = 1.5, WIDEST_IN_DETAIL = 0.4;
    private static final List<String> MAIN = List.of("MOTORWAY", "TRUNK", "PRIMARY", "SECONDARY", "TERTIARY");

    private final Cache<Pair, Double> minutes = Caffeine.newBuilder().maximumSize(400_000).build();
    private final Cache<String, List<Stretch>> drawn = Caffeine.newBuilder().maximumSize(60).build();
    private volatile Roads network;
    private volatile State state = State.NONE;

    Streets(@Value("${zq.roads.extract:}") String extract, Settings settings) {
        if (extract.isBlank()) return;
        state = State.READING;
        var reader = new Thread(() -> read(Path.of(extract), settings.data().resolve("roads")), "roads");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Path extract, Path folder) {
        try {
            network = Roads.of(extract, folder.resolve(extract.getFileName().toString()));
            state = State.READY;
        } catch (IllegalArgumentException unreadable) {
            state = State.UNREADABLE;
            LOG.warn("travel stays by straight lines: {}", unreadable.getMessage());
        }
    }

    public State state() {
        return state;
    }

    /**
     * The streets that touch a rectangle of degrees.
     *
     * @param detail every street; else the roads that carry a town
     * @throws Refused MAP_TOO_WIDE
     */
    public List<Stretch> within(double west, double south, double east, double north, boolean detail) {
        double widest = detail ? WIDEST_IN_DETAIL : WIDEST;
        if (!(west < east && south < north && east - west <= widest && north - south <= widest)) throw Refused.because("MAP_TOO_WIDE");
        var known = network;
        if (known == null) return List.of();
        return drawn.get(west + " " + south + " " + east + " " + north + " " + detail, it -> read(known, west, south, east, north, detail));
    }

    private static List<Stretch> read(Roads network, double west, double south, double east, double north, boolean detail) {
        var found = new ArrayList<Stretch>();
        network.streets(new Travel.Point(south, west), new Travel.Point(north, east), it -> {
            var kind = it.kind().toUpperCase(java.util.Locale.ROOT);
            if (detail || MAIN.contains(kind)) found.add(new Stretch(it.name(), kind, it.points().stream().flatMapToDouble(p -> java.util.stream.DoubleStream.of(fifth(p.latitude()), fifth(p.longitude()))).toArray()));
        });
        return List.copyOf(found);
    }

    /** Metres are enough to draw. */
    private static double fifth(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    /** By the streets where they are known. Only pairs not asked before are looked up. */
    @Override
    public Travel between(List<Travel.Point> places, Travel otherwise) {
        var known = network;
        if (known == null) return otherwise;
        var points = List.copyOf(places);
        var table = new double[points.size()][points.size()];
        var whole = true;
        for (int a = 0; a < table.length; a++) for (int b = 0; b < table.length; b++) {
            var found = a == b ? Double.valueOf(0) : minutes.getIfPresent(new Pair(points.get(a), points.get(b)));
            table[a][b] = found == null ? Double.NaN : found;
            whole &= found != null;
        }
        if (whole) return Travel.matrix(table);
        var travel = known.travel(points, otherwise, Travel.matrix(table));
        for (int a = 0; a < table.length; a++) for (int b = 0; b < table.length; b++) if (Double.isNaN(table[a][b])) minutes.put(new Pair(points.get(a), points.get(b)), travel.minutes(a, b));
        return travel;
    }

    @PreDestroy
    void close() {
        if (network != null) network.close();
    }
}
