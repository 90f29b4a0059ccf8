package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.kernel.Zones;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the cells: days are counted from the cases, months are sums of days, all areas ('*') are sums of areas. Whoever writes holds the months. */
@Component
public class RollupStore {
    /** All areas together, which nobody has to add up when a page is asked for. */
    static final String TOGETHER = "*";
    private static final String COUNTS = """
            count(*) filter (where verdict = 'HIT'), count(*) filter (where verdict <> 'MISSING'), count(*) filter (where verdict = 'MISSING'),
            count(measured) filter (where verdict <> 'MISSING'), coalesce(sum(measured) filter (where verdict <> 'MISSING'), 0)""";
    private static final String SUMS = "sum(hits), sum(counted), sum(missing), sum(measured_n), sum(measured_sum)";
    /** The cases are looked at once, for the cells of the areas, the parts of persons and halls, and the spread. */
    private static final String COUNT = """
            with k as (select (at at time zone 'Asia/Shanghai')::date as day, coalesce(area_code, '') as area, person_id::text as person, unit as hall, coalesce(grp, '') as grp, verdict, measured from (CASES) c),
            parts as (insert into figure_part (grain, kind, figure, start, area_code, key, grp, hits, counted, missing, measured_n, measured_sum)
                select 'D', p.kind, :figure, day, area, p.key, grp, COUNTS from k cross join lateral (values ('PERSON', person), ('HALL', hall)) p (kind, key)
                where p.key is not null group by p.kind, day, area, p.key, grp),
            spreads as (insert into figure_spread (grain, figure, area_code, start, spread)
                select 'D', :figure, area, day, string_agg(bucket || ':' || n, ' ' order by bucket)
                from (select area, day, floor(ln(greatest(measured, 0) + 1) * 50)::int as bucket, count(*) as n from k where :timed and verdict <> 'MISSING' and measured is not null group by 1, 2, 3) b
                group by area, day)
            insert into figure_cell (grain, figure, area_code, start, grp, hits, counted, missing, measured_n, measured_sum)
            select 'D', :figure, area, day, grp, COUNTS from k group by area, day, grp""".replace("COUNTS", COUNTS);
    private static final String CELL_SUM = """
            insert into figure_cell (grain, figure, area_code, start, grp, hits, counted, missing, measured_n, measured_sum)
            select GRAIN, figure, AREA, START, grp, SUMS from figure_cell where WHICH group by 1, 2, 3, 4, 5""".replace("SUMS", SUMS);
    private static final String PART_SUM = """
            insert into figure_part (grain, kind, figure, start, area_code, key, grp, hits, counted, missing, measured_n, measured_sum)
            select GRAIN, kind, figure, START, AREA, key, grp, SUMS from figure_part where WHICH group by 1, 2, 3, 4, 5, 6, 7""".replace("SUMS", SUMS);
    private static final String SPREAD_SUM = """
            insert into figure_spread (grain, figure, area_code, start, spread)
            select GRAIN, figure, area, day, string_agg(bucket || ':' || n, ' ' order by bucket::int)
            from (select figure, area, day, split_part(pair, ':', 1) as bucket, sum(split_part(pair, ':', 2)::bigint) as n
                  from (select figure, AREA as area, START as day, unnest(string_to_array(spread, ' ')) as pair from figure_spread where WHICH) p group by 1, 2, 3, 4) b
            group by figure, area, day""";

    private final JdbcClient jdbc;

    RollupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Another node that wants one of these waits here and then counts what is there by then. Areas come in the order of their names and all
     * together last, months in theirs: no two nodes wait for each other.
     */
    public void hold(LocalDate month, Collection<String> areas, Instant now) {
        var wanted = areas.toArray(String[]::new);
        jdbc.sql("insert into figure_month (month, area_code) select :month, area from unnest(:areas::text[]) area order by area on conflict do nothing")
                .param("month", Date.valueOf(month)).param("areas", wanted).update();
        jdbc.sql("select area_code from figure_month where month = :month and area_code = any(:areas::text[]) order by area_code for update")
                .param("month", Date.valueOf(month)).param("areas", wanted).query(String.class).list();
        jdbc.sql("update figure_month set counted_at = :now where month = :month and area_code = any(:areas::text[])")
                .param("now", Timestamp.from(now)).param("month", Date.valueOf(month)).param("areas", wanted).update();
    }

    /** Whole days, half-open, of these areas. */
    public void countDays(LocalDate from, LocalDate until, Collection<String> areas, Function<String, Map<String, Object>> chosen) {
        for (var table : List.of("figure_cell", "figure_part", "figure_spread")) clear(table, "D", from, until, areas);
        for (var figure : Measure.counted())
            jdbc.sql(COUNT.replace("CASES", Measure.of(figure, areas))).params(chosen.apply(figure)).param("figure", figure).param("timed", Measure.TIMED.contains(figure))
                    .param("from", start(from)).param("until", start(until)).param("areas", areas.toArray(String[]::new)).update();
    }

    /** The month of these areas from its days. */
    public void sumMonth(LocalDate month, Collection<String> areas) {
        for (var table : List.of("figure_cell", "figure_part", "figure_spread")) clear(table, "M", month, month.plusDays(1), areas);
        for (var sql : List.of(CELL_SUM, PART_SUM, SPREAD_SUM))
            sum(sql, "M", "area_code", "date '" + month + "'", "grain = 'D' and START and area_code = any(:areas)".replace("START", within(month, month.plusMonths(1))), areas);
    }

    /** The month and these days of it, all areas together. */
    public void sumTogether(LocalDate month, Collection<LocalDate> days, Instant now) {
        hold(month, List.of(TOGETHER), now);
        for (var day : days) together("D", day);
        together("M", month);
    }

    private void together(String grain, LocalDate start) {
        for (var table : List.of("figure_cell", "figure_spread")) clear(table, grain, start, start.plusDays(1), List.of(TOGETHER));
        for (var sql : List.of(CELL_SUM, SPREAD_SUM))
            sum(sql, grain, "'" + TOGETHER + "'", "start", "grain = '" + grain + "' and START and area_code <> '*'".replace("START", within(start, start.plusDays(1))), List.of());
    }

    private void sum(String sql, String grain, String area, String start, String which, Collection<String> areas) {
        jdbc.sql(sql.replace("GRAIN", "'" + grain + "'").replace("AREA", area).replace("START", start).replace("WHICH", which + " and figure = any(:figures)"))
                .param("figures", figures()).param("areas", areas.toArray(String[]::new)).update();
    }

    private void clear(String table, String grain, LocalDate from, LocalDate until, Collection<String> areas) {
        var kind = table.equals("figure_part") ? " and kind in ('PERSON', 'HALL')" : "";
        jdbc.sql("delete from " + table + " where grain = '" + grain + "' and figure = any(:figures) and " + within(from, until) + " and area_code = any(:areas)" + kind)
                .param("figures", figures()).param("areas", areas.toArray(String[]::new)).update();
    }

    private static String within(LocalDate from, LocalDate until) {
        return "start >= date '" + from + "' and start < date '" + until + "'";
    }

    private static String[] figures() {
        return Measure.counted().toArray(String[]::new);
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zones.CHINA).toInstant());
    }
}
