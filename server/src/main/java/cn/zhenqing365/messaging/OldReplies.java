package cn.zhenqing365.messaging;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers and technicians wrote back. */
@Component
class OldReplies implements OldData {
    private static final String OLD = """
            select id from inbound_message where received_at < ? and body not like '#%' and outcome is not null limit ?""";
    private static final String FORGET = """
            update inbound_message set body = '#' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), from_phone = '*' || right(from_phone, 4) where id in (%s)""";
    private final JdbcClient jdbc;

    OldReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "REPLIES";
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
