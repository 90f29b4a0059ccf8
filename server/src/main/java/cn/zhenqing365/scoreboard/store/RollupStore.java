package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.kernel.Zones;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the cells: days are counted from the cases, months are sums of days. Whoever writes holds the months. */
@Component
public class RollupStore {
    private static final String CELL = """
            insert into figure_cell (grain, figure, start, area_code, person_id, unit, grp, hits, counted, missing, measured_n, measured_sum)
            select 'D', :figure, (at at time zone 'Asia/Shanghai')::date, coalesce(area_code, ''), coalesce(person_id, '%s'::uuid), coalesce(unit, ''), coalesce(grp, ''),
                   count(*) filter (where verdict = 'HIT'), count(*) filter (where verdict <> 'MISSING'), count(*) filter (where verdict = 'MISSING'),
                   count(measured) filter (where verdict <> 'MISSING'), coalesce(sum(measured) filter (where verdict <> 'MISSING'), 0)
            from (%s) k group by 3, 4, 5, 6, 7""";
    private static final String SPREAD = """
            insert into figure_spread (grain, figure, start, area_code, spread)
            select 'D', :figure, day, area_code, string_agg(bucket || ':' || n, ' ' order by bucket)
            from (select (at at time zone 'Asia/Shanghai')::date as day, coalesce(area_code, '') as area_code, floor(ln(greatest(measured, 0) + 1) * 50)::int as bucket, count(*) as n
                  from (%s) k where verdict <> 'MISSING' and measured is not null group by 1, 2, 3) b
            group by day, area_code""";
    private static final String MONTH = """
            insert into figure_cell (grain, figure, start, area_code, person_id, unit, grp, hits, counted, missing, measured_n, measured_sum)
            select 'M', figure, :month, area_code, person_id, unit, grp, sum(hits), sum(counted), sum(missing), sum(measured_n), sum(measured_sum)
            from figure_cell where grain = 'D' and figure = any(:figures) and start >= :month and start < :next and area_code = any(:areas)
            group by figure, area_code, person_id, unit, grp""";
    private static final String MONTH_SPREAD = """
            insert into figure_spread (grain, figure, start, area_code, spread)
            select 'M', figure, :month, area_code, string_agg(bucket || ':' || n, ' ' order by bucket::int)
            from (select figure, area_code, split_part(pair, ':', 1) as bucket, sum(split_part(pair, ':', 2)::bigint) as n
                  from (select figure, area_code, unnest(string_to_array(spread, ' ')) as pair from figure_spread
                        where grain = 'D' and start >= :month and start < :next and area_code = any(:areas)) p group by 1, 2, 3) b
            group by figure, area_code""";

    private final JdbcClient jdbc;

    RollupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another node that wants one of these waits here and then counts what is there by then. In the order of the names: no two wait for each other. */
    public void hold(LocalDate month, Collection<String> areas, Instant now) {
        var wanted = areas.toArray(String[]::new);
        jdbc.sql("insert into figure_month (month, area_code) select :month, unnest(:areas::text[]) on conflict do nothing")
                .param("month", Date.valueOf(month)).param("areas", wanted).update();
        jdbc.sql("select area_code from figure_month where month = :month and area_code = any(:areas::text[]) order by area_code for update")
                .param("month", Date.valueOf(month)).param("areas", wanted).query(String.class).list();
        jdbc.sql("update figure_month set counted_at = :now where month = :month and area_code = any(:areas::text[])")
                .param("now", Timestamp.from(now)).param("month", Date.valueOf(month)).param("areas", wanted).update();
    }

    /** Whole days, half-open, of these areas. */
    public void countDays(LocalDate from, LocalDate until, Collection<String> areas, ToIntFunction<String> limit) {
        clear("D", from, until, areas);
        for (var figure : Measure.counted()) {
            ask(CELL.formatted(Measure.NOBODY, Measure.of(figure)), figure, limit.applyAsInt(figure), from, until, areas).update();
            if (Measure.TIMED.contains(figure)) ask(SPREAD.formatted(Measure.of(figure)), figure, limit.applyAsInt(figure), from, until, areas).update();
        }
    }

    public void sumMonth(LocalDate month, Collection<String> areas) {
        var next = month.plusMonths(1);
        clear("M", month, month.plusDays(1), areas);
        for (var sql : List.of(MONTH, MONTH_SPREAD))
            jdbc.sql(sql).param("month", Date.valueOf(month)).param("next", Date.valueOf(next)).param("figures", Measure.counted().toArray(String[]::new))
                    .param("areas", areas.toArray(String[]::new)).update();
    }

    private void clear(String grain, LocalDate from, LocalDate until, Collection<String> areas) {
        for (var table : List.of("figure_cell", "figure_spread"))
            jdbc.sql("delete from " + table + " where grain = :grain and figure = any(:figures) and start >= :from and start < :until and area_code = any(:areas)")
                    .param("grain", grain).param("figures", Measure.counted().toArray(String[]::new)).param("from", Date.valueOf(from))
                    .param("until", Date.valueOf(until)).param("areas", areas.toArray(String[]::new)).update();
    }

    private JdbcClient.StatementSpec ask(String sql, String figure, int limit, LocalDate from, LocalDate until, Collection<String> areas) {
        return jdbc.sql(sql).param("figure", figure).param("limit", limit).param("from", start(from)).param("until", start(until))
                .param("areas", areas.toArray(String[]::new));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zones.CHINA).toInstant());
    }
}
