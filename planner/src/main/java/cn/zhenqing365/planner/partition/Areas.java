package cn.zhenqing365.planner.partition;

import cn.zhenqing365.planner.Effort;
import cn.zhenqing365.planner.Partition;
import cn.zhenqing365.planner.PartitionGoals;
import cn.zhenqing365.planner.Place;
import cn.zhenqing365.planner.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Simulated annealing over single communities that change to an area beside them, or two that change places over a border. An area may not fall into
 * more pieces than it is in today, and never loses its last community. The state keeps sums of each area, so a step costs the same however many there are.
 */
public final class Areas {
    private static final double HOT = 0.05, COLD = 1e-6;
    private final List<Place> places;
    private final PartitionGoals goals;
    private final List<String> codes;
    private final int[][] neighbours;
    private final int[] today, areaOf, count, piecesToday;
    private final double[] work, sumX, sumY, sumSquares;
    private final double total, mean, scale;

    public Areas(List<Place> places, PartitionGoals goals) {
        this.places = places;
        this.goals = goals;
        codes = List.copyOf(new TreeSet<>(places.stream().map(Place::area).toList()));
        neighbours = Neighbours.of(places);
        today = places.stream().mapToInt(it -> codes.indexOf(it.area())).toArray();
        areaOf = today.clone();
        count = new int[codes.size()];
        work = new double[codes.size()];
        sumX = new double[codes.size()];
        sumY = new double[codes.size()];
        sumSquares = new double[codes.size()];
        for (int i = 0; i < today.length; i++) add(i, today[i], 1);
        piecesToday = IntStream.range(0, codes.size()).map(a -> Neighbours.pieces(neighbours, today, a)).toArray();
        total = Math.max(1e-9, Arrays.stream(work).sum());
        mean = total / Math.max(1, codes.size());
        scale = Math.max(1, IntStream.range(0, codes.size()).mapToDouble(this::scatter).sum());
    }

    /** As {@link cn.zhenqing365.planner.PartitionPlanner#propose} says. */
    public Partition propose(Effort effort) {
        var now = measures();
        if (codes.size() > 1) walk(effort);
        var areas = new LinkedHashMap<String, String>();
        for (int i = 0; i < areaOf.length; i++) areas.put(places.get(i).id(), codes.get(areaOf[i]));
        return new Partition(areas, now, measures(), moves(now));
    }

    /** Counting each community's work once, squared distances to the middle: a sum that can be kept up to date. */
    private double scatter(int a) {
        return work[a] <= 0 ? 0 : Math.max(0, sumSquares[a] - (sumX[a] * sumX[a] + sumY[a] * sumY[a]) / work[a]);
    }

    private double areaCost(int a) {
        double off = work[a] / mean - 1;
        return goals.balance() * off * off / codes.size() + goals.travel() * 0.25 * scatter(a) / scale;
    }

    /** Half for the work that gets somebody else, half for the community, however little it calls. */
    private double movedCost(int i, int area) {
        return area == today[i] ? 0 : goals.moved() * 0.05 * (weight(i) / total + 1.0 / areaOf.length);
    }

    /** A community without any work still lies somewhere. */
    private double weight(int i) {
        return Math.max(places.get(i).work(), 1e-3);
    }

    private void add(int i, int a, int sign) {
        var it = places.get(i);
        double w = weight(i) * sign;
        count[a] += sign;
        work[a] += w;
        sumX[a] += w * it.x();
        sumY[a] += w * it.y();
        sumSquares[a] += w * (it.x() * it.x() + it.y() * it.y());
    }

    private void move(int i, int to) {
        add(i, areaOf[i], -1);
        areaOf[i] = to;
        add(i, to, 1);
    }

    private void walk(Effort effort) {
        var dice = new SplittableRandom(effort.seed());
        long steps = switch (effort.budget().kind()) { case STEPS -> (long) effort.budget().amount(); default -> Long.MAX_VALUE; };
        double seconds = effort.budget().amount();
        long begin = System.nanoTime();
        var best = areaOf.clone();
        double cost = cost(), bestCost = cost;
        for (long step = 0; step < steps; step++) {
            double share = steps == Long.MAX_VALUE ? (System.nanoTime() - begin) / 1e9 / seconds : (double) step / steps;
            if (share >= 1) break;
            double change = step(dice, HOT * Math.pow(COLD / HOT, share));
            cost += change;
            if (cost < bestCost - 1e-9) {
                bestCost = cost;
                best = areaOf.clone();
            }
        }
        for (int i = 0; i < best.length; i++) if (areaOf[i] != best[i]) move(i, best[i]);
    }

    private double cost() {
        return IntStream.range(0, codes.size()).mapToDouble(this::areaCost).sum() + IntStream.range(0, areaOf.length).mapToDouble(i -> movedCost(i, areaOf[i])).sum();
    }

    /** One try; what it changed in cost, 0 when it was taken back. */
    private double step(SplittableRandom dice, double heat) {
        int i = dice.nextInt(areaOf.length);
        if (neighbours[i].length == 0) return 0;
        int j = neighbours[i][dice.nextInt(neighbours[i].length)], from = areaOf[i], to = areaOf[j];
        if (from == to || count[from] == 1) return 0;
        boolean both = dice.nextInt(4) == 0;
        int back = both ? borderer(dice, to, from, i) : -1;
        if (both && back < 0) return 0;
        double before = areaCost(from) + areaCost(to) + movedCost(i, from) + (both ? movedCost(back, to) : 0);
        move(i, to);
        if (both) move(back, from);
        double worse = areaCost(from) + areaCost(to) + movedCost(i, to) + (both ? movedCost(back, from) : 0) - before;
        boolean taken = worse <= 0 || dice.nextDouble() < Math.exp(-worse / heat);
        if (taken && Neighbours.pieces(neighbours, areaOf, from) <= piecesToday[from] && Neighbours.pieces(neighbours, areaOf, to) <= piecesToday[to]) return worse;
        if (both) move(back, to);
        move(i, from);
        return 0;
    }

    private int borderer(SplittableRandom dice, int of, int beside, int except) {
        for (int tries = 0; tries < 20; tries++) {
            int k = dice.nextInt(areaOf.length);
            if (k != except && areaOf[k] == of && Neighbours.touches(neighbours[k], areaOf, beside)) return k;
        }
        return -1;
    }

    private Partition.Measures measures() {
        var areas = new ArrayList<Partition.OfArea>();
        int scattered = 0;
        double way = 0;
        for (int a = 0; a < codes.size(); a++) {
            double x = sumX[a] / work[a], y = sumY[a] / work[a], sum = 0;
            for (int i = 0; i < areaOf.length; i++) if (areaOf[i] == a) sum += weight(i) * Math.hypot(places.get(i).x() - x, places.get(i).y() - y);
            boolean whole = Neighbours.pieces(neighbours, areaOf, a) == 1;
            if (!whole) scattered++;
            way += sum;
            areas.add(new Partition.OfArea(codes.get(a), count[a], work[a], 100 * work[a] / mean, x, y, sum / work[a], whole));
        }
        var percent = areas.stream().mapToDouble(Partition.OfArea::percent).summaryStatistics();
        return new Partition.Measures(areas.isEmpty() ? 0 : percent.getMax(), areas.isEmpty() ? 0 : percent.getMin(), way / total, scattered, areas);
    }

    private List<Partition.Move> moves(Partition.Measures now) {
        var moves = new ArrayList<Partition.Move>();
        for (int i = 0; i < areaOf.length; i++)
            if (areaOf[i] != today[i]) {
                var it = places.get(i);
                var from = now.areas().get(today[i]);
                var to = now.areas().get(areaOf[i]);
                long nearer = Math.round((Math.hypot(it.x() - from.x(), it.y() - from.y()) - Math.hypot(it.x() - to.x(), it.y() - to.y())) / 100) * 100;
                var zh = new ArrayList<String>();
                var en = new ArrayList<String>();
                zh.add("%s现有工作量是平均的%.0f%%,%s是%.0f%%".formatted(from.area(), from.percent(), to.area(), to.percent()));
                en.add("%s has %.0f %% of the mean work today, %s %.0f %%".formatted(from.area(), from.percent(), to.area(), to.percent()));
                if (nearer > 0) {
                    zh.add("离%s的中心近%d米".formatted(to.area(), nearer));
                    en.add("%d m nearer to the middle of %s".formatted(nearer, to.area()));
                }
                moves.add(new Partition.Move(it.id(), it.name(), it.work(), from.area(), to.area(), new Sentence(String.join(";", zh), String.join("; ", en))));
            }
        moves.sort(Comparator.comparingDouble(Partition.Move::work).reversed().thenComparing(Partition.Move::community));
        return moves;
    }
}
