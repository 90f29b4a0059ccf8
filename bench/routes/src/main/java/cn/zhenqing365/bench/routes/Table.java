package cn.zhenqing365.bench.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The printed table and the JSON line at its end. */
final class Table {
    private final Asked asked;
    private final List<Double> gaps = new ArrayList<>(), net = new ArrayList<>();
    private final Map<String, List<Double>> theirs = new LinkedHashMap<>();
    private final List<String> behind = new ArrayList<>();
    private int instances, unserved, more, infeasible, moreVehicles, unchecked;
    private Case one;
    private double[] known;
    private Solution.Verdict mine;
    private final StringBuilder row = new StringBuilder();
    private double bestOther;
    private int bestOtherUnserved;

    Table(Asked asked) {
        this.asked = asked;
        System.out.printf("%-10s %12s %12s %8s %8s %8s %6s %9s%s%n", "instance", "cost", "best known", "gap %", asked.set().equals("trsp") ? "net %" : "", "unserved", "routes", "steps",
                asked.against().isEmpty() ? "" : "  " + String.join(" | ", asked.against()));
    }

    void ours(Case one, Solution.Verdict verdict, double[] known, long steps) {
        this.one = one;
        this.known = known;
        mine = verdict;
        instances++;
        unserved += verdict.unserved();
        if (!verdict.checked()) unchecked++;
        if (!verdict.feasible() && !onlyUnserved(verdict)) { infeasible++; System.out.println(one.name() + " INFEASIBLE " + verdict.errors()); }
        row.setLength(0);
        bestOther = Double.POSITIVE_INFINITY;
        bestOtherUnserved = Integer.MAX_VALUE;
        Double gap = gap(verdict), netGap = null;
        if (gap != null) {
            gaps.add(gap);
            netGap = 100 * (verdict.cost() - known[0]) / (known[0] - one.serviceTime());
            net.add(netGap);
            if (verdict.unserved() > known[2]) more++;
            if (asked.vehiclesFirst() && verdict.routes() > known[1]) moreVehicles++;
        }
        row.append(String.format(Locale.ROOT, "%-10s %12.3f %12s %8s %8s %8d %6d%s %9d", one.name(), verdict.cost(), known == null ? "" : "%.3f".formatted(known[0]), text(gap),
                asked.set().equals("trsp") ? text(netGap) : "", verdict.unserved(), verdict.routes(), asked.vehiclesFirst() && known != null ? "/" + (int) known[1] : "", steps));
    }

    private boolean onlyUnserved(Solution.Verdict verdict) {
        return verdict.unserved() > 0 && verdict.errors().matches("(?s).*\\[\"\\d+ customers unserved\"].*");
    }

    /** Only plans that serve as many with as few vehicles can be compared by cost. */
    private Double gap(Solution.Verdict verdict) {
        if (known == null || asked.vehiclesFirst() && verdict.routes() != known[1]) return null;
        return 100 * (verdict.cost() - known[0]) / known[0];
    }

    void theirs(String name, Solution.Verdict verdict) {
        Double gap = gap(verdict);
        row.append(String.format(Locale.ROOT, "  %.2f%s%s%s", verdict.cost(), gap == null ? "" : " (" + text(gap) + " %)", verdict.unserved() > 0 ? " -" + verdict.unserved() : "",
                asked.vehiclesFirst() ? " " + verdict.routes() + "v" : ""));
        if (!verdict.feasible() && !onlyUnserved(verdict)) { row.append(" infeasible"); return; }
        if (gap != null && verdict.unserved() == 0) theirs.computeIfAbsent(name, it -> new ArrayList<>()).add(gap);
        int rank = verdict.unserved() * 1000 + (asked.vehiclesFirst() ? verdict.routes() : 0);
        if (rank < bestOtherUnserved || rank == bestOtherUnserved && verdict.cost() < bestOther) { bestOtherUnserved = rank; bestOther = verdict.cost(); }
    }

    void line() {
        int rank = mine.unserved() * 1000 + (asked.vehiclesFirst() ? mine.routes() : 0);
        if (bestOther < Double.POSITIVE_INFINITY && (rank > bestOtherUnserved || rank == bestOtherUnserved && mine.cost() > bestOther * (1 + 1e-6))) {
            behind.add(one.name());
            row.append("  BEHIND");
        }
        System.out.println(row);
    }

    void end() {
        theirs.forEach((name, all) -> System.out.printf(Locale.ROOT, "%s: mean gap %.3f %% over %d comparable plans%n", name, mean(all), all.size()));
        if (!asked.against().isEmpty()) System.out.println("behind the best of them on: " + (behind.isEmpty() ? "none" : String.join(" ", behind)));
        if (asked.set().equals("trsp") && !net.isEmpty()) System.out.printf(Locale.ROOT, "mean gap net of service time %.3f %%%n", mean(net));
        if (more > 0) System.out.println(more + " plans leave more unserved than the best known");
        if (moreVehicles > 0) System.out.println(moreVehicles + " plans use more vehicles than the best known (left out of the gaps)");
        if (unchecked > 0) System.out.println("no independent checker was found: " + unchecked + " plans judged by our own word");
        System.out.printf(Locale.ROOT, "{\"name\":\"routes\",\"set\":\"%s\",\"seconds\":%s,\"instances\":%d,\"mean_gap_percent\":%s,\"worst_gap_percent\":%s,\"unserved\":%d,\"infeasible\":%d}%n",
                asked.set(), asked.seconds() == Math.rint(asked.seconds()) ? String.valueOf((long) asked.seconds()) : String.valueOf(asked.seconds()), instances,
                gaps.isEmpty() ? "null" : "%.3f".formatted(mean(gaps)), gaps.isEmpty() ? "null" : "%.3f".formatted(gaps.stream().mapToDouble(it -> it).max().getAsDouble()), unserved, infeasible);
    }

    private static double mean(List<Double> all) { return all.stream().mapToDouble(it -> it).average().orElse(0); }

    private static String text(Double gap) { return gap == null ? "" : String.format(Locale.ROOT, "%.3f", gap); }
}
