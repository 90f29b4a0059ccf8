package cn.zhenqing365.feedback;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer said in their own words is forgotten; the marks stay and are nobody's. */
@Component
class OldAnswers implements OldData {
    private static final String OLD = """
            select id from callback_case where done_at < ? and remark is not null limit ?""";
    private static final String FORGET = """
            update callback_case set remark = null where id in (%s)""";
    private final JdbcClient jdbc;

    OldAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "CALLBACK_REMARKS";
    }

    @Override
    public Deed deed() {
        return Deed.ANONYMISED;
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
