package cn.zhenqing365.workorder;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to a number that were used or forgotten; each look stays in the journal. */
@Component
class OldRevealLinks implements OldData {
    private static final String OLD = """
            select token from phone_reveal where offered_at < ? limit ?""";
    private static final String FORGET = """
            delete from phone_reveal where token in (%s)""";
    private final JdbcClient jdbc;

    OldRevealLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "REVEAL_LINKS";
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
