package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Who walks where: the drawn households are cut across the longer side of the map again and again, until each piece is one
 * visitor's. The pieces lie side by side, none reaches into another, and each has exactly its visitor's number. Visitors are
 * cut along with the map by the place they work at, so that most stay near it.
 */
public final class Groups {
    private record Placed(Visitor visitor, GeoPoint at) {}

    private final Map<UUID, List<Candidate>> pieces = new LinkedHashMap<>();

    private Groups() {}

    /** @param drawn as many as the visitors' targets together; fewer leave the last pieces short */
    public static Map<UUID, List<Candidate>> of(List<Candidate> drawn, List<Visitor> visitors) {
        var it = new Groups();
        var ordered = drawn.stream().sorted(Comparator.comparing(Candidate::accountNo)).toList();
        var placed = new ArrayList<Placed>();
        int free = 0;
        for (var one : visitors) placed.add(new Placed(one, one.home() != null ? one.home() : somewhere(ordered, free++, visitors.size())));
        it.cut(ordered, placed);
        return it.pieces;
    }

    /** Those without a place of their own are spread evenly over the drawn. */
    private static GeoPoint somewhere(List<Candidate> drawn, int n, int of) {
        return drawn.isEmpty() ? new GeoPoint(0, 0) : drawn.get((int) ((n + 0.5) * drawn.size() / of) % drawn.size()).at();
    }

    private void cut(List<Candidate> drawn, List<Placed> visitors) {
        if (visitors.isEmpty()) return;
        if (visitors.size() == 1) {
            pieces.put(visitors.get(0).visitor().id(), drawn);
            return;
        }
        ToDoubleFunction<GeoPoint> across = wide(drawn) ? GeoPoint::longitude : GeoPoint::latitude;
        var people = visitors.stream().sorted(Comparator.comparingDouble((Placed it) -> across.applyAsDouble(it.at())).thenComparing(it -> it.visitor().staffNo())).toList();
        var homes = drawn.stream().sorted(Comparator.comparingDouble((Candidate it) -> across.applyAsDouble(it.at())).thenComparing(Candidate::accountNo)).toList();
        int half = people.size() / 2;
        int first = Math.min(homes.size(), people.subList(0, half).stream().mapToInt(it -> it.visitor().target()).sum());
        cut(homes.subList(0, first), people.subList(0, half));
        cut(homes.subList(first, homes.size()), people.subList(half, people.size()));
    }

    private static boolean wide(List<Candidate> drawn) {
        double south = 90, north = -90, west = 180, east = -180;
        for (var it : drawn) {
            south = Math.min(south, it.at().latitude());
            north = Math.max(north, it.at().latitude());
            west = Math.min(west, it.at().longitude());
            east = Math.max(east, it.at().longitude());
        }
        return (east - west) * Math.cos(Math.toRadians(south)) > north - south;
    }

    public static GeoPoint middle(List<Candidate> of) {
        return new GeoPoint(of.stream().mapToDouble(it -> it.at().latitude()).average().orElse(0), of.stream().mapToDouble(it -> it.at().longitude()).average().orElse(0));
    }
}
