package cn.zhenqing365.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/**
 * New rows of one transaction that nobody waits for, sent in one round trip. A report writes a dozen rows into eight tables; each
 * statement alone goes to the database and back and wakes a process on either side. So they are held back and go together: before
 * the next statement of the transaction that might look at them ({@link Statements}), or before it commits. Their order is
 * kept. What the database refuses is therefore told later, when the rows go, and still inside the transaction.
 */
@Component
public class Together {
    /** More rows than these go as batches: a long statement of ever changing length would be prepared anew each time. */
    private static final int MOST_IN_ONE = 24;

    /**
     * @param into     {@code insert into … values}
     * @param row      {@code (?, ?, ?::jsonb)}
     * @param patient  may stay behind while the transaction reads something else: nobody looks at these rows before the commit
     */
    public record Kind(String into, String row, boolean patient) {}

    /** What it means when a row is there already. */
    public record Unless(String constraint, Supplier<? extends RuntimeException> refusal) {}

    private record Row(Kind kind, Object[] values, Unless unless) {}

    private final JdbcTemplate plain;
    private final AtCommit<Row> rows = new AtCommit<>(this::send);

    Together(DataSource database) {
        this.plain = new JdbcTemplate(database);
    }

    public void insert(Kind kind, List<Object[]> values) {
        rows.add(values.stream().map(it -> new Row(kind, it, null)).toList());
    }

    public void insert(Kind kind, Unless unless, Object... values) {
        rows.add(List.of(new Row(kind, values, unless)));
    }

    /** Sends what is held back. */
    public void flush() {
        rows.flush();
    }

    /** Sends what is held back unless all of it is patient. */
    void flushBefore() {
        if (rows.waiting().stream().anyMatch(it -> !it.kind.patient)) rows.flush();
    }

    private void send(List<Row> all) {
        try {
            if (all.size() <= MOST_IN_ONE) sendAsOne(all);
            else sendAsBatches(all);
        } catch (DuplicateKeyException there) {
            for (var it : all) if (it.unless != null && String.valueOf(there.getMessage()).contains(it.unless.constraint)) throw it.unless.refusal.get();
            throw there;
        }
    }

    /** Several statements in one prepared text: the driver sends them all before it waits for the first answer. */
    private void sendAsOne(List<Row> all) {
        var sql = new StringBuilder(2048);
        Kind before = null;
        for (var it : all) {
            sql.append(it.kind == before ? ", " : before == null ? it.kind.into : ";\n" + it.kind.into).append(it.kind.row);
            before = it.kind;
        }
        plain.execute(sql.toString(), (PreparedStatementCallback<Void>) statement -> {
            int at = 0;
            for (var it : all) at = bind(statement, at, it.values);
            statement.execute();
            return null;
        });
    }

    private void sendAsBatches(List<Row> all) {
        var byKind = new LinkedHashMap<Kind, List<Object[]>>();
        for (var it : all) byKind.computeIfAbsent(it.kind, kind -> new ArrayList<>()).add(it.values);
        byKind.forEach((kind, values) -> plain.batchUpdate(kind.into + kind.row, values));
    }

    private static int bind(PreparedStatement statement, int at, Object[] values) throws SQLException {
        for (var it : values) {
            at++;
            if (it == null) statement.setNull(at, Types.NULL);
            else statement.setObject(at, it);
        }
        return at;
    }

    /** {@code (?, ?, ?)} */
    public static String row(int columns) {
        return "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }
}
