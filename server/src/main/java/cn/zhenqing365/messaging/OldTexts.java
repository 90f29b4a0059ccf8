package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, and to whom: a hash stays of the body and the last digits of the number, so that "was it said" can still be answered. */
@Component
class OldTexts implements OldData {
    private static final String OLD = """
            select id from message where queued_at < ? and body not like '#%' and state not in ('QUEUED', 'SENDING') limit ?""";
    private static final String FORGET = """
            update message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), to_phone = '*' || right(to_phone, 4) where id in (%s)""";
    private final JdbcClient jdbc;

    OldTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "TEXTS";
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
