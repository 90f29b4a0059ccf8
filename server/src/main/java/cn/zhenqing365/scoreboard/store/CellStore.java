package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Spread;
import cn.zhenqing365.scoreboard.model.Tally;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cells of whole days: months where a whole month is asked, days at the edges. */
@Component
public class CellStore {
    /** What one case group of a key adds up to; {@code key} is the figure, an area, a person, a hall or a first day. */
    private record Sum(String figure, String key, String group, long hits, long counted, long missing, long measured, double sum) {}

    /** A day of an area in which there are {@code cases}. */
    public record Window(LocalDate day, String area, long cases) {}

    private record Range(String grain, LocalDate from, LocalDate until) {
        String sql() {
            return "(grain = '" + grain + "' and start >= date '" + from + "' and start < date '" + until + "')";
        }
    }

    private final JdbcClient jdbc;

    CellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure that has cells, in one question. */
    public Map<String, Tally> tallies(Period period, Collection<String> figures) {
        var found = new TreeMap<String, Tally>();
        ask(period, "figure", figures, ranges(period.firstDay(), period.endDay())).forEach((figure, tally) -> found.put(figure, tally.get("")));
        return found;
    }

    /** One figure by AREA, PERSON or HALL. */
    public Map<String, Tally> by(String what, String figure, Period period) {
        return ask(period, what, List.of(figure), ranges(period.firstDay(), period.endDay())).getOrDefault(figure, new TreeMap<>());
    }

    /** Figures by day or month: figure, first day, what was counted. */
    public Map<String, Map<String, Tally>> over(String grain, Collection<String> figures, Period period) {
        return ask(period, "start", figures, List.of(new Range(grain, period.firstDay(), period.endDay())));
    }

    /** How many repairs kept and missed the promised time, by the cause that was found; '-' where none was written down. */
    public Map<String, Tally.Group> causes(Period period) {
        return tallies(period, List.of(Measure.BY_CAUSE)).getOrDefault(Measure.BY_CAUSE, Tally.NOTHING).groups();
    }

    /**
     * The latest days and areas in which there are cases, as many as {@code most} cases need, whole days, the day of {@code before} first: nobody
     * has to look through a month for the few that missed.
     */
    public List<Window> windows(String figure, Period period, boolean onlyMissed, LocalDate before, int most) {
        var until = before.isBefore(period.endDay()) ? before.plusDays(1) : period.endDay();
        LocalDate first = null;
        long cases = 0;
        for (var it : windows(figure, period, onlyMissed, "figure", period.firstDay(), until, most + 1)) {
            if (cases >= most) break;
            first = it.day();
            if (it.day().isBefore(before)) cases += it.cases();
        }
        return first == null ? List.of() : windows(figure, period, onlyMissed, "AREA", first, until, Integer.MAX_VALUE);
    }

    private List<Window> windows(String figure, Period period, boolean onlyMissed, String by, LocalDate from, LocalDate until, int most) {
        return jdbc.sql("select start, AREA, sum(N) from TABLE where grain = 'D' and figure = :figure and start >= :from and start < :until and WHERE group by 1, 2 having sum(N) > 0 order by 1 desc limit :most"
                        .replace("AREA", by.equals("AREA") ? "area_code" : "'*'").replace("N", onlyMissed ? "counted - hits" : "counted + missing").replace("TABLE", table(period, by)).replace("WHERE", where(period, by)))
                .param("figure", figure).param("from", Date.valueOf(from)).param("until", Date.valueOf(until)).param("most", most).param("person", person(period)).param("areas", areas(period))
                .query((row, n) -> new Window(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3))).list();
    }

    private Map<String, Map<String, Tally>> ask(Period period, String by, Collection<String> figures, List<Range> ranges) {
        var key = switch (by) { case "AREA" -> "area_code"; case "PERSON", "HALL" -> "key"; case "start" -> "start::text"; default -> "''"; };
        var spreads = new HashMap<String, Map<String, Spread>>();
        if (table(period, by).equals("figure_cell") && figures.stream().anyMatch(Measure.TIMED::contains))
            in(period, by, figures, ranges, "select figure, " + key + ", spread from figure_spread where RANGE").query((row, n) -> {
                spreads.computeIfAbsent(row.getString(1), it -> new HashMap<>()).computeIfAbsent(row.getString(2), it -> new Spread()).add(row.getString(3));
                return n;
            }).list();
        var found = new TreeMap<String, Map<String, Tally>>();
        in(period, by, figures, ranges, "select figure, " + key + ", grp, sum(hits), sum(counted), sum(missing), sum(measured_n), sum(measured_sum) from " + table(period, by) + " where RANGE group by 1, 2, 3")
                .query((row, n) -> new Sum(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getDouble(8))).list()
                .stream().collect(Collectors.groupingBy(Sum::figure)).forEach((figure, sums) -> found.put(figure, tallies(sums, spreads.getOrDefault(figure, Map.of()))));
        return found;
    }

    private static Map<String, Tally> tallies(List<Sum> sums, Map<String, Spread> spreads) {
        var found = new TreeMap<String, Tally>();
        sums.stream().collect(Collectors.groupingBy(Sum::key)).forEach((key, all) -> {
            var groups = new TreeMap<String, Tally.Group>();
            for (var it : all) if (!it.group().isEmpty() && it.counted() > 0) groups.put(it.group(), new Tally.Group(it.hits(), it.counted()));
            long measured = all.stream().mapToLong(Sum::measured).sum();
            var spread = spreads.get(key);
            found.put(key, new Tally(all.stream().mapToLong(Sum::hits).sum(), all.stream().mapToLong(Sum::counted).sum(), all.stream().mapToLong(Sum::missing).sum(), groups,
                    measured == 0 ? null : all.stream().mapToDouble(Sum::sum).sum() / measured,
                    spread == null ? null : spread.percentile(0.5), spread == null ? null : spread.percentile(0.9), spread == null ? null : spread.percentile(0.95)));
        });
        return found;
    }

    private JdbcClient.StatementSpec in(Period period, String by, Collection<String> figures, List<Range> ranges, String sql) {
        var which = ranges.isEmpty() ? "false" : ranges.stream().map(Range::sql).collect(Collectors.joining(" or ", "(", ")"));
        return jdbc.sql(sql.replace("RANGE", which + " and figure = any(:figures) and " + where(period, by)))
                .param("figures", figures.toArray(String[]::new)).param("person", person(period)).param("areas", areas(period));
    }

    private static String table(Period period, String by) {
        return period.person() != null || by.equals("PERSON") || by.equals("HALL") ? "figure_part" : "figure_cell";
    }

    /** Who may see all areas reads the rows in which they are added up already, unless it is about each of them. */
    private static String where(Period period, String by) {
        if (table(period, by).equals("figure_part"))
            return "kind = '" + (by.equals("HALL") ? "HALL" : "PERSON") + "'" + (period.person() == null ? "" : " and key = :person") + (period.areas() == null ? "" : " and area_code = any(:areas)");
        return period.areas() != null ? "area_code = any(:areas)" : by.equals("AREA") ? "area_code <> '*'" : "area_code = '*'";
    }

    private static String person(Period period) {
        return period.person() == null ? null : period.person().toString();
    }

    private static String[] areas(Period period) {
        return period.areas() == null ? null : period.areas().toArray(String[]::new);
    }

    private static List<Range> ranges(LocalDate from, LocalDate until) {
        var first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        var last = until.withDayOfMonth(1);
        var ranges = new ArrayList<Range>();
        if (!first.isBefore(last)) return from.isBefore(until) ? List.of(new Range("D", from, until)) : List.of();
        if (from.isBefore(first)) ranges.add(new Range("D", from, first));
        ranges.add(new Range("M", first, last));
        if (last.isBefore(until)) ranges.add(new Range("D", last, until));
        return ranges;
    }
}
