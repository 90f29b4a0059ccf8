package cn.zhenqing365.planner.partition;

import cn.zhenqing365.planner.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which communities lie beside each other: two with no third one in the circle between them (Gabriel's graph), so that an area in one piece is one
 * on the map too. Communities at the very same spot are neighbours.
 */
final class Neighbours {
    private Neighbours() {}

    static int[][] of(List<Place> places) {
        int n = places.size();
        var found = new ArrayList<List<Integer>>();
        for (int i = 0; i < n; i++) found.add(new ArrayList<>());
        for (int i = 0; i < n; i++) {
            var one = places.get(i);
            var near = IntStream.range(0, n).boxed().filter(j -> !places.get(j).id().equals(one.id())).sorted(Comparator.comparingDouble(j -> one.distance(places.get(j)))).limit(24).toList();
            for (int j : near) if (j > i && between(places, i, j) || j < i && !found.get(i).contains(j) && between(places, j, i)) link(found, i, j);
        }
        join(places, found);
        return found.stream().map(it -> it.stream().distinct().sorted().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private static boolean between(List<Place> places, int i, int j) {
        double x = (places.get(i).x() + places.get(j).x()) / 2, y = (places.get(i).y() + places.get(j).y()) / 2, radius = places.get(i).distance(places.get(j)) / 2;
        for (int k = 0; k < places.size(); k++) if (k != i && k != j && Math.hypot(places.get(k).x() - x, places.get(k).y() - y) < radius - 1e-9) return false;
        return true;
    }

    private static void link(List<List<Integer>> found, int i, int j) {
        found.get(i).add(j);
        found.get(j).add(i);
    }

    /** What is left apart (an island, the limit of 24) is joined by the shortest way. */
    private static void join(List<Place> places, List<List<Integer>> found) {
        while (true) {
            var reached = reach(found);
            int from = -1, to = -1;
            double shortest = Double.MAX_VALUE;
            for (int i = 0; i < places.size(); i++)
                if (reached[i]) for (int j = 0; j < places.size(); j++)
                    if (!reached[j] && places.get(i).distance(places.get(j)) < shortest) {
                        shortest = places.get(i).distance(places.get(j));
                        from = i;
                        to = j;
                    }
            if (from < 0) return;
            link(found, from, to);
        }
    }

    private static boolean[] reach(List<List<Integer>> found) {
        var reached = new boolean[found.size()];
        if (found.isEmpty()) return reached;
        var open = new ArrayList<Integer>(List.of(0));
        reached[0] = true;
        while (!open.isEmpty()) for (int next : found.get(open.remove(open.size() - 1))) if (!reached[next]) {
            reached[next] = true;
            open.add(next);
        }
        return reached;
    }

    /** How many pieces the communities of an area lie in. */
    static int pieces(int[][] neighbours, int[] areaOf, int area) {
        var seen = new boolean[areaOf.length];
        int pieces = 0;
        for (int i = 0; i < areaOf.length; i++) {
            if (seen[i] || areaOf[i] != area) continue;
            pieces++;
            var open = new ArrayList<Integer>(List.of(i));
            seen[i] = true;
            while (!open.isEmpty()) for (int next : neighbours[open.remove(open.size() - 1)]) if (!seen[next] && areaOf[next] == area) {
                seen[next] = true;
                open.add(next);
            }
        }
        return pieces;
    }

    static boolean touches(int[] neighbours, int[] areaOf, int area) {
        return Arrays.stream(neighbours).anyMatch(it -> areaOf[it] == area);
    }
}
