package cn.zhenqing365.scoreboard.store;

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
    /** Codes that make the measure, of configuration: jobs asked for, causes that are free or charged, the action they need. */
    public record Codes(List<String> jobs, List<String> free, List<String> charged, String action) {}

    public record Count(String areaCode, String verdict, long n) {}

    /** @param ticketId null for what has no ticket: a card, a number in the hall; {@code label} says what it was */
    public record Row(UUID ticketId, String areaCode, Instant at, String verdict, String label) {}

    private final JdbcClient jdbc;

    ConvenienceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> count(String measure, Codes codes, Period period) {
        return ask("select area_code, verdict, count(*) from uses where " + WITHIN + " group by area_code, verdict order by area_code, verdict", measure, codes, period)
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3))).list();
    }

    /** The latest first. */
    public List<Row> rows(String measure, Codes codes, Period period, int most) {
        return ask("select ticket_id, area_code, happened_at, verdict, label from uses where " + WITHIN + " order by happened_at desc, ticket_id limit " + most, measure, codes, period)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5))).list();
    }

    private static final String WITHIN = "happened_at >= ? and happened_at < ? and (?::text[] is null or area_code = any(?::text[]))";

    private JdbcClient.StatementSpec ask(String what, String measure, Codes codes, Period it) {
        var areas = it.areas() == null ? null : it.areas().toArray(String[]::new);
        return jdbc.sql("with asked as (select ?::text[] as jobs, ?::text[] as free, ?::text[] as charged, ?::text as action), uses as (" + Use.valueOf(measure).sql + ") " + what)
                .param(codes.jobs().toArray(String[]::new)).param(codes.free().toArray(String[]::new)).param(codes.charged().toArray(String[]::new)).param(codes.action())
                .param(Timestamp.from(it.from())).param(Timestamp.from(it.until())).param(areas).param(areas);
    }
}
