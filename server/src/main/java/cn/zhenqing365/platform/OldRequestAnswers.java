package cn.zhenqing365.platform;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An answer kept for a repeated request: after some days nobody repeats it. */
@Component
class OldRequestAnswers implements OldData {
    private static final String OLD = """
            select key from idempotent_answer where recorded_at < ? limit ?""";
    private static final String FORGET = """
            delete from idempotent_answer where key in (%s)""";
    private final JdbcClient jdbc;

    OldRequestAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "REQUEST_ANSWERS";
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
