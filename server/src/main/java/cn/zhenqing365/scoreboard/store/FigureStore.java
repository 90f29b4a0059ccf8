package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a figure, and lists the cases it was counted from: the same statement behind both. */
@Component
public class FigureStore {
    /** @param verdict HIT, MISS or MISSING; {@code measured} as {@code Measure} says, null when there is nothing; {@code unit} the hall */
    public record Case(UUID caseId, String verdict, Double measured, String group, Instant at, String areaCode, UUID personId, String unit) {}

    private record Counted(String verdict, String group, long n) {}

    private record Quantiles(Double mean, Double median, Double p90, Double p95) {}

    /** Whether there is a statement for it. */
    public static boolean counts(String figure) {
        return Measure.has(figure);
    }

    /** All that have a statement: the figures, and what is only kept for a report. */
    public static Set<String> counted() {
        return Measure.counted();
    }

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Tally tally(String figure, Map<String, Object> chosen, Period period) {
        var counted = ask("select verdict, grp, count(*) from (%s) k group by verdict, grp", figure, chosen, period)
                .query((row, n) -> new Counted(row.getString(1), row.getString(2), row.getLong(3))).list();
        var spread = ask("""
                select avg(measured), percentile_cont(0.5) within group (order by measured), percentile_cont(0.9) within group (order by measured),
                       percentile_cont(0.95) within group (order by measured)
                from (%s) k where verdict <> 'MISSING' and measured is not null""", figure, chosen, period)
                .query((row, n) -> new Quantiles(number(row.getBigDecimal(1)), number(row.getBigDecimal(2)), number(row.getBigDecimal(3)),
                        number(row.getBigDecimal(4)))).single();
        var groups = new TreeMap<String, Tally.Group>();
        for (var it : counted)
            if (it.group() != null && !it.verdict().equals("MISSING"))
                groups.merge(it.group(), new Tally.Group(it.verdict().equals("HIT") ? it.n() : 0, it.n()), Tally.Group::plus);
        long hits = sum(counted, "HIT");
        return new Tally(hits, hits + sum(counted, "MISS"), sum(counted, "MISSING"), groups, spread.mean(), spread.median(), spread.p90(), spread.p95());
    }

    /**
     * The latest first, from {@code after} on; a few more than {@code most} when several happened in one moment.
     *
     * @param windows the days and areas to look into; null: the period itself
     */
    public List<Case> cases(String figure, Map<String, Object> chosen, Period period, boolean onlyMissed, List<CellStore.Window> windows, Instant before, int most) {
        var which = "(:person::uuid is null or person_id = :person::uuid) and (:before::timestamptz is null or at < :before::timestamptz)" + (onlyMissed ? " and verdict = 'MISS'" : "");
        var from = windows == null ? "(" + Measure.of(figure, period.areas()) + ") k" : "unnest(:firsts::timestamptz[], :nexts::timestamptz[], :codes::text[]) asked (first, next, area) cross join lateral (" + Measure.ofWindows(figure, windows.stream().anyMatch(it -> it.area().isEmpty())) + ") k";
        var asked = spec("select * from (select case_id, verdict, measured, grp, at, k.area_code, person_id, unit from " + from + " where " + which
                + " order by at desc fetch first :most rows with ties) page order by at desc, case_id", chosen, period)
                .param("before", before == null ? null : Timestamp.from(before)).param("most", most);
        if (windows != null) asked = asked.param("firsts", windows.stream().map(it -> start(it.day())).toArray(String[]::new)).param("nexts", windows.stream().map(it -> start(it.day().plusDays(1))).toArray(String[]::new))
                .param("codes", windows.stream().map(CellStore.Window::area).toArray(String[]::new));
        return asked.query((row, n) -> new Case(row.getObject(1, UUID.class), row.getString(2), number(row.getBigDecimal(3)), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getString(6), row.getObject(7, UUID.class), row.getString(8))).list();
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant().toString();
    }

    private JdbcClient.StatementSpec ask(String around, String figure, Map<String, Object> chosen, Period it) {
        return spec(around.replace("%s", "select * from (" + Measure.of(figure, it.areas()) + ") everybody where :person::uuid is null or person_id = :person::uuid"), chosen, it);
    }

    private JdbcClient.StatementSpec spec(String sql, Map<String, Object> chosen, Period it) {
        return jdbc.sql(sql).params(chosen).param("from", Timestamp.from(it.from())).param("until", Timestamp.from(it.until()))
                .param("areas", it.areas() == null ? null : it.areas().toArray(String[]::new)).param("person", it.person());
    }

    private static long sum(List<Counted> counted, String verdict) {
        return counted.stream().filter(it -> it.verdict().equals(verdict)).mapToLong(Counted::n).sum();
    }

    private static Double number(java.math.BigDecimal it) {
        return it == null ? null : it.doubleValue();
    }
}
