package cn.zhenqing365.messaging.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/** Moments and arrays between Java and SQL: an array travels as text and is cast, {@code ?::uuid[]}, one round trip for many rows. */
final class Columns {
    private Columns() {}

    static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }
}
