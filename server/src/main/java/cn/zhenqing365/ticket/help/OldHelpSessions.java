package cn.zhenqing365.ticket.help;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that were proven, and their codes: of no use to anybody once the hour is over. */
@Component
class OldHelpSessions implements OldData {
    private final JdbcClient jdbc;

    OldHelpSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "HELP_SESSIONS";
    }

    @Override
    public Deed deed() {
        return Deed.DELETED;
    }

    @Override
    public int forget(Instant before, int limit) {
        var at = Timestamp.from(before);
        jdbc.sql("delete from help_code where id in (select id from help_code where sent_at < ? limit ?)").params(at, limit).update();
        jdbc.sql("delete from help_phone where phone in (select phone from help_phone it where not exists (select 1 from help_code c where c.phone = it.phone) limit ?)").param(limit).update();
        return jdbc.sql("delete from help_session where token_hash in (select token_hash from help_session where expires_at < ? limit ?)").params(at, limit).update();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("select count(*) from help_session where expires_at < ?").param(Timestamp.from(before)).query(Long.class).single();
    }
}
