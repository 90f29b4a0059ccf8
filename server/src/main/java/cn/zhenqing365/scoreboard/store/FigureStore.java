package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.scoreboard.model.Period;
import cn.zhenqing365.scoreboard.model.Tally;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Tally tally(String figure, int limit, Period period) {
        var counted = ask("select verdict, grp, count(*) from (%s) k group by verdict, grp", figure, limit, period)
                .query((row, n) -> new Counted(row.getString(1), row.getString(2), row.getLong(3))).list();
        var spread = ask("""
                select avg(measured), percentile_cont(0.5) within group (order by measured), percentile_cont(0.9) within group (order by measured),
                       percentile_cont(0.95) within group (order by measured)
                from (%s) k where verdict <> 'MISSING' and measured is not null""", figure, limit, period)
                .query((row, n) -> new Quantiles(number(row.getBigDecimal(1)), number(row.getBigDecimal(2)), number(row.getBigDecimal(3)),
                        number(row.getBigDecimal(4)))).single();
        var groups = new TreeMap<String, Tally.Group>();
        for (var it : counted)
            if (it.group() != null && !it.verdict().equals("MISSING"))
                groups.merge(it.group(), new Tally.Group(it.verdict().equals("HIT") ? it.n() : 0, it.n()), Tally.Group::plus);
        long hits = sum(counted, "HIT");
        return new Tally(hits, hits + sum(counted, "MISS"), sum(counted, "MISSING"), groups, spread.mean(), spread.median(), spread.p90(), spread.p95());
    }

    /** The latest first. */
    public List<Case> cases(String figure, int limit, Period period, boolean onlyMissed, int most) {
        return ask("select case_id, verdict, measured, grp, at, area_code, person_id, unit from (%s) k " + (onlyMissed ? "where verdict = 'MISS' " : "")
                + "order by at desc, case_id limit " + most, figure, limit, period)
                .query((row, n) -> new Case(row.getObject(1, UUID.class), row.getString(2), number(row.getBigDecimal(3)), row.getString(4),
                        row.getTimestamp(5).toInstant(), row.getString(6), row.getObject(7, UUID.class), row.getString(8))).list();
    }

    private JdbcClient.StatementSpec ask(String around, String figure, int limit, Period it) {
        var all = "select * from (" + Measure.of(figure) + ") everybody where :person::uuid is null or person_id = :person::uuid";
        return jdbc.sql(around.replace("%s", all)).param("limit", limit).param("from", Timestamp.from(it.from())).param("until", Timestamp.from(it.until()))
                .param("areas", it.areas() == null ? null : it.areas().toArray(String[]::new)).param("person", it.person());
    }

    private static long sum(List<Counted> counted, String verdict) {
        return counted.stream().filter(it -> it.verdict().equals(verdict)).mapToLong(Counted::n).sum();
    }

    private static Double number(java.math.BigDecimal it) {
        return it == null ? null : it.doubleValue();
    }
}
