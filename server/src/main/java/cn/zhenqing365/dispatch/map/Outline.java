package cn.zhenqing365.dispatch.map;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The smallest convex shape around places, anticlockwise (Andrew's monotone chain). */
final class Outline {
    private Outline() {}

    static List<GeoPoint> around(List<GeoPoint> places) {
        var sorted = places.stream().distinct().sorted(Comparator.comparingDouble(GeoPoint::longitude).thenComparingDouble(GeoPoint::latitude)).toList();
        if (sorted.size() < 3) return sorted;
        var outline = new ArrayList<>(side(sorted));
        var back = new ArrayList<>(sorted);
        Collections.reverse(back);
        outline.addAll(side(back));
        return List.copyOf(outline);
    }

    private static List<GeoPoint> side(List<GeoPoint> sorted) {
        Deque<GeoPoint> chain = new ArrayDeque<>();
        for (var next : sorted) {
            while (chain.size() > 1) {
                var last = chain.pop();
                if (turn(chain.peek(), last, next) > 0) { chain.push(last); break; }
            }
            chain.push(next);
        }
        chain.pop();
        var side = new ArrayList<GeoPoint>();
        chain.descendingIterator().forEachRemaining(side::add);
        return side;
    }

    private static double turn(GeoPoint a, GeoPoint b, GeoPoint c) {
        return (b.longitude() - a.longitude()) * (c.latitude() - a.latitude()) - (b.latitude() - a.latitude()) * (c.longitude() - a.longitude());
    }
}
