package cn.zhenqing365.dispatch.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Moments and ids between Java and the database. */
final class Rows {
    private Rows() {}

    static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
