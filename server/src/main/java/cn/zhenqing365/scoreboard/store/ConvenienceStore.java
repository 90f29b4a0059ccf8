package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.scoreboard.FigureTargets;
import cn.zhenqing365.scoreboard.model.Period;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the uses of a convenience measure, and lists them: the same statement behind both. */
@Component
public class ConvenienceStore {
    public record Count(String areaCode, String verdict, long n) {}

    /** @param ticketId null for what has no ticket: a card, a number in the hall; {@code label} says what it was */
    public record Row(UUID ticketId, String areaCode, Instant at, String verdict, String label) {}

    private final JdbcClient jdbc;

    ConvenienceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> count(FigureTargets.Convenience measure, Period period) {
        return ask("select area_code, verdict, count(*) from uses where " + WITHIN + " group by area_code, verdict order by area_code, verdict", measure, period)
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3))).list();
    }

    /** The latest first. */
    public List<Row> rows(FigureTargets.Convenience measure, Period period, int most) {
        return ask("select ticket_id, area_code, happened_at, verdict, label from uses where " + WITHIN + " order by happened_at desc, ticket_id limit " + most, measure, period)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5))).list();
    }

    private static final String WITHIN = "happened_at >= ? and happened_at < ? and (?::text[] is null or area_code = any(?::text[]))";

    private JdbcClient.StatementSpec ask(String what, FigureTargets.Convenience it, Period period) {
        var areas = period.areas() == null ? null : period.areas().toArray(String[]::new);
        return jdbc.sql("with asked as (select ?::text[] as jobs, ?::text[] as free, ?::text[] as charged, ?::text as action), uses as (" + Use.valueOf(it.id()).sql + ") " + what)
                .param(it.jobs().toArray(String[]::new)).param(it.free().toArray(String[]::new)).param(it.charged().toArray(String[]::new)).param(it.action())
                .param(Timestamp.from(period.from())).param(Timestamp.from(period.until())).param(areas).param(areas);
    }
}
