package cn.zhenqing365.campaign.model;

import cn.zhenqing365.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which one walks a group: building after building by the shortest way we find, and inside one door after door. */
public final class Walk {
    private static final int ROUNDS = 40;
    private static final Comparator<String> AS_PEOPLE_COUNT = Comparator.comparingLong(Walk::number).thenComparing(Comparator.naturalOrder());
    private static final Comparator<Candidate> DOORS = Comparator.comparing(Candidate::unit, AS_PEOPLE_COUNT).thenComparing(Candidate::room, AS_PEOPLE_COUNT).thenComparing(Candidate::accountNo);

    private Walk() {}

    public static List<Candidate> order(List<Candidate> homes) {
        var buildings = homes.stream().sorted(Comparator.comparing(Candidate::accountNo))
                .collect(Collectors.groupingBy(it -> it.stratum().area() + '/' + it.community() + '/' + it.building(), LinkedHashMap::new, Collectors.toList())).values().stream().toList();
        var walk = new ArrayList<Candidate>(homes.size());
        for (int building : shorter(nearest(buildings), buildings)) buildings.get(building).stream().sorted(DOORS).forEach(walk::add);
        return walk;
    }

    /** Metres from the first door to the last. */
    public static double metres(List<Candidate> walk) {
        double sum = 0;
        for (int i = 1; i < walk.size(); i++) sum += walk.get(i - 1).metresTo(walk.get(i).at());
        return sum;
    }

    /** From the westernmost building always to the nearest that is left. */
    private static List<Integer> nearest(List<List<Candidate>> buildings) {
        var left = new ArrayList<Integer>();
        for (int i = 0; i < buildings.size(); i++) left.add(i);
        var order = new ArrayList<Integer>();
        if (left.isEmpty()) return order;
        int here = left.stream().min(Comparator.comparingDouble(it -> at(buildings, it).longitude())).orElseThrow();
        for (;;) {
            order.add(here);
            left.remove((Integer) here);
            if (left.isEmpty()) return order;
            var from = at(buildings, here);
            here = left.stream().min(Comparator.comparingDouble(it -> Candidate.metres(from, at(buildings, it)))).orElseThrow();
        }
    }

    /** Turns a stretch around wherever that makes the walk shorter (2-opt), until it does no more. */
    private static List<Integer> shorter(List<Integer> order, List<List<Candidate>> buildings) {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int i = 1; i < order.size() - 1; i++)
                for (int k = i + 1; k < order.size(); k++) {
                    double now = way(order, buildings, i - 1, i) + (k + 1 < order.size() ? way(order, buildings, k, k + 1) : 0);
                    double then = way(order, buildings, i - 1, k) + (k + 1 < order.size() ? way(order, buildings, i, k + 1) : 0);
                    if (then >= now - 1e-6) continue;
                    Collections.reverse(order.subList(i, k + 1));
                    better = true;
                }
        }
        return order;
    }

    private static double way(List<Integer> order, List<List<Candidate>> buildings, int one, int other) {
        return Candidate.metres(at(buildings, order.get(one)), at(buildings, order.get(other)));
    }

    private static GeoPoint at(List<List<Candidate>> buildings, int n) {
        return buildings.get(n).get(0).at();
    }

    /** 2单元 before 10单元. */
    private static long number(String words) {
        var digits = words.replaceAll("\\D+", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }
}
