package cn.zhenqing365.scoreboard;

import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.scoreboard.model.ControlLimits;
import cn.zhenqing365.scoreboard.model.Funnel;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import cn.zhenqing365.scoreboard.model.Wilson;
import cn.zhenqing365.scoreboard.store.CellStore;
import cn.zhenqing365.scoreboard.store.HouseholdCounts;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to one figure laid side by side: areas, persons, halls, months and days. Whole days only. */
@Component
public class Comparisons {
    /**
     * One area, person or hall. @param bad cases that missed, or for loads all; {@code low} and {@code high} the Wilson interval of a
     * share below 200 cases; {@code place} in the funnel of all that are compared, null when it is no share or nothing was counted
     */
    public record Line(String key, String name, Double value, long counted, long bad, long missing, Double low, Double high, Funnel.Place place) {}

    /** Limits of the funnel in percent at a number of cases. */
    public record Edge(long n, double low998, double low95, double high95, double high998) {}

    public record Comparison(String figure, Double centre, List<Line> lines, List<Edge> funnel) {}

    /** @param start of the day or month; limits as {@link ControlLimits}; {@code signal} outside of them */
    public record Point(LocalDate start, Double value, long counted, Double centre, Double low, Double high, boolean signal) {}

    private static final Set<String> SIDES = Set.of("AREA", "PERSON", "HALL");
    private static final int EDGES = 24;

    private final FigureTargets targets;
    private final CellStore cells;
    private final HouseholdCounts households;
    private final Areas areas;
    private final StaffMembers staff;

    Comparisons(FigureTargets targets, CellStore cells, HouseholdCounts households, Areas areas, StaffMembers staff) {
        this.targets = targets;
        this.cells = cells;
        this.households = households;
        this.areas = areas;
        this.staff = staff;
    }

    /** @param by AREA, PERSON, HALL. @throws Refused FIGURE_UNKNOWN, COMPARISON_UNKNOWN */
    public Comparison by(String by, String figure, Period period) {
        var target = targets.get(figure);
        if (!SIDES.contains(by)) throw Refused.because("COMPARISON_UNKNOWN", "by", by);
        var tallies = cells.by(by, figure, period);
        tallies.remove("");
        var names = names(by, tallies.keySet());
        var homes = households.before(period.endDay());
        long counted = tallies.values().stream().mapToLong(Tally::counted).sum();
        long bad = counted - tallies.values().stream().mapToLong(Tally::hits).sum();
        double share = counted == 0 ? 0 : (double) bad / counted;
        var lines = new ArrayList<Line>();
        tallies.forEach((key, tally) -> lines.add(line(target, key, names.getOrDefault(key, key), tally, share, loadOf(target, key, tally, homes, period))));
        lines.sort(Comparator.comparing(Line::key));
        var shares = target.isShare() && counted > 0;
        return new Comparison(figure, shares ? shown(target, share) : null, lines, shares ? edges(target, share, lines) : List.of());
    }

    /** @param grain M months, D days */
    public List<Point> over(String grain, String figure, Period period) {
        return over(grain, List.of(figure), period).get(figure);
    }

    /** The same of several figures, in one question. */
    public Map<String, List<Point>> over(String grain, List<String> figures, Period period) {
        var homes = households.before(period.endDay());
        var found = cells.over(grain, figures, period);
        var trends = new LinkedHashMap<String, List<Point>>();
        for (var figure : figures) trends.put(figure, points(grain, targets.get(figure), found.getOrDefault(figure, Map.of()), period, homes));
        return trends;
    }

    private static List<Point> points(String grain, FigureTargets.Target target, Map<String, Tally> tallies, Period period, Map<String, long[]> households) {
        var starts = new ArrayList<LocalDate>();
        for (var day = grain.equals("M") ? period.firstDay().withDayOfMonth(1) : period.firstDay(); day.isBefore(period.endDay()); day = grain.equals("M") ? day.plusMonths(1) : day.plusDays(1)) starts.add(day);
        var found = starts.stream().map(it -> tallies.getOrDefault(it.toString(), Tally.NOTHING)).toList();
        var values = new ArrayList<Double>();
        for (int i = 0; i < starts.size(); i++) {
            var end = grain.equals("M") ? starts.get(i).plusMonths(1) : starts.get(i).plusDays(1);
            values.add(target.kind().equals("LOAD") ? Reading.of(target, found.get(i), Period.days(starts.get(i), end, period.areas()), households).value() : Reading.value(target, found.get(i)));
        }
        var limits = target.isShare() ? ControlLimits.pChart(found.stream().map(it -> new Tally.Group(target.kind().equals("MISSES") ? it.counted() - it.hits() : it.hits(), it.counted())).toList())
                : ControlLimits.xmr(values);
        var points = new ArrayList<Point>();
        for (int i = 0; i < starts.size(); i++) {
            var it = limits.get(i);
            var value = values.get(i);
            points.add(new Point(starts.get(i), value, found.get(i).counted(), it.centre(), it.low(), it.high(),
                    value != null && it.low() != null && (value < it.low() - 1e-9 || value > it.high() + 1e-9)));
        }
        return points;
    }

    private static Double loadOf(FigureTargets.Target target, String key, Tally tally, Map<String, long[]> households, Period period) {
        return target.kind().equals("LOAD") && households.containsKey(key) ? Reading.of(target, tally, new Period(period.from(), period.until(), Set.of(key)), households).value() : null;
    }

    private static Line line(FigureTargets.Target target, String key, String name, Tally tally, double share, Double load) {
        long bad = tally.counted() - tally.hits();
        long shown = target.kind().equals("MISSES") ? bad : tally.hits();
        var interval = target.isShare() && tally.counted() > 0 && tally.counted() < 200 ? Wilson.of(shown, tally.counted()) : null;
        return new Line(key, name, load != null ? load : Reading.value(target, tally), tally.counted(), bad, tally.missing(), interval == null ? null : interval.low(),
                interval == null ? null : interval.high(), target.isShare() && tally.counted() > 0 ? Funnel.of(share, tally.counted()).place(bad) : null);
    }

    private static List<Edge> edges(FigureTargets.Target target, double share, List<Line> lines) {
        long most = Math.max(20, lines.stream().mapToLong(Line::counted).max().orElse(20));
        var edges = new ArrayList<Edge>();
        for (int i = 1; i <= EDGES; i++) {
            long n = Math.max(1, Math.round(most * 1.05 * i / EDGES));
            var at = Funnel.of(share, n);
            double a = shown(target, (double) at.high998() / n);
            double b = shown(target, (double) at.low998() / n);
            double c = shown(target, (double) at.high95() / n);
            double d = shown(target, (double) at.low95() / n);
            edges.add(new Edge(n, Math.min(a, b), Math.min(c, d), Math.max(c, d), Math.max(a, b)));
        }
        return edges;
    }

    /** The share of bad cases as the figure shows it. */
    private static double shown(FigureTargets.Target target, double bad) {
        return 100 * (target.kind().equals("MISSES") ? bad : 1 - bad);
    }

    private Map<String, String> names(String by, Set<String> keys) {
        if (by.equals("AREA")) return areas.all().stream().collect(Collectors.toMap(Area::code, Area::name));
        if (by.equals("HALL")) return Map.of();
        return staff.find(keys.stream().map(UUID::fromString).toList()).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), it -> it.getValue().name()));
    }
}
