package cn.zhenqing365.credit;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of texts that were said. */
@Component
class OldWords implements OldData {
    private static final String OLD = """
            select id from credit_word where said_at < ? limit ?""";
    private static final String FORGET = """
            delete from credit_word where id in (%s)""";
    private final JdbcClient jdbc;

    OldWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "COURTESY_WORDS";
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
