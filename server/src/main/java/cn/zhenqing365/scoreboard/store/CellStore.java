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

    private record Range(String grain, LocalDate from, LocalDate until) {
        String sql() {
            return "grain = '" + grain + "' and start >= '" + from + "' and start < '" + until + "'";
        }
    }

    private final JdbcClient jdbc;

    CellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure that has cells, in one question. */
    public Map<String, Tally> tallies(Period period, Collection<String> figures) {
        var spreads = period.person() == null ? spreads(period, "figure", figures) : Map.<String, Spread>of();
        return tallies(sums(period, "figure", figures), spreads);
    }

    /** One figure by {@code area_code}, {@code person_id}, {@code unit}. */
    public Map<String, Tally> by(String column, String figure, Period period) {
        var spreads = column.equals("area_code") && Measure.TIMED.contains(figure) ? spreads(period, column, List.of(figure)) : Map.<String, Spread>of();
        return tallies(sums(period, column, List.of(figure)), spreads);
    }

    /** One figure by day or month; the key is the first day. */
    public Map<String, Tally> over(String grain, String figure, Period period) {
        var range = List.of(new Range(grain, period.firstDay(), period.endDay()));
        var spreads = Measure.TIMED.contains(figure) && period.person() == null ? spreads(period, "start::text", List.of(figure), range) : Map.<String, Spread>of();
        return tallies(sums(period, "start::text", List.of(figure), range), spreads);
    }

    private List<Sum> sums(Period period, String key, Collection<String> figures) {
        return sums(period, key, figures, ranges(period.firstDay(), period.endDay()));
    }

    private List<Sum> sums(Period period, String key, Collection<String> figures, List<Range> ranges) {
        if (ranges.isEmpty()) return List.of();
        var parts = ranges.stream().map(it -> """
                select figure, KEY as key, grp, hits, counted, missing, measured_n, measured_sum from figure_cell
                where RANGE and figure = any(:figures) and (:areas::text[] is null or area_code = any(:areas::text[])) and (:person::uuid is null or person_id = :person::uuid)"""
                .replace("KEY", key).replace("RANGE", it.sql())).collect(Collectors.joining("\nunion all\n"));
        return ask("select figure, key::text, grp, sum(hits), sum(counted), sum(missing), sum(measured_n), sum(measured_sum) from (" + parts + ") c group by figure, key, grp",
                period, figures)
                .query((row, n) -> new Sum(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getDouble(8)))
                .list();
    }

    private Map<String, Spread> spreads(Period period, String key, Collection<String> figures) {
        return spreads(period, key, figures, ranges(period.firstDay(), period.endDay()));
    }

    private Map<String, Spread> spreads(Period period, String key, Collection<String> figures, List<Range> ranges) {
        var found = new HashMap<String, Spread>();
        for (var range : ranges)
            ask("select " + key + ", spread from figure_spread where " + range.sql() + " and figure = any(:figures) and (:areas::text[] is null or area_code = any(:areas::text[])) and :person::uuid is null",
                    period, figures).query((row, n) -> {
                        found.computeIfAbsent(row.getString(1), it -> new Spread()).add(row.getString(2));
                        return n;
                    }).list();
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

    private JdbcClient.StatementSpec ask(String sql, Period period, Collection<String> figures) {
        return jdbc.sql(sql).param("figures", figures.toArray(String[]::new)).param("person", period.person())
                .param("areas", period.areas() == null ? null : period.areas().toArray(String[]::new));
    }

    /** Households of the last count before the end of the period; of the first count when there was none yet. */
    public Map<String, long[]> households(LocalDate until) {
        var found = new HashMap<String, long[]>();
        jdbc.sql("""
                select c.area_code, c.households, c.served from household_count c join
                (select area_code, coalesce(max(day) filter (where day < :until), min(day)) as day from household_count group by area_code) d
                on d.area_code = c.area_code and d.day = c.day""").param("until", Date.valueOf(until))
                .query((row, n) -> found.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)})).list();
        return found;
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
