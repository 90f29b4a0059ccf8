package cn.zhenqing365.identity;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that ended long ago; who signed in is in the journal. */
@Component
class OldSessions implements OldData {
    private static final String OLD = """
            select token_hash from staff_session where expires_at < ? limit ?""";
    private static final String FORGET = """
            delete from staff_session where token_hash in (%s)""";
    private final JdbcClient jdbc;

    OldSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "SESSIONS";
    }

    @Override
    public Deed deed() {
        return Deed.DELETED;
    }

    @Override
    public int forget(Instant before, int limit) {
        return jdbc.sql(FORGET.formatted(OLD)).params(Timestamp.from(before), limit).update();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("select count(*) from (" + OLD + ") as old").params(Timestamp.from(before), Integer.MAX_VALUE).query(Long.class).single();
    }
}
