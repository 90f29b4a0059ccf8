package cn.zhenqing365.platform;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A class of data whose old rows one statement finds and another forgets: nearly all of them are.
 */
public abstract class ForgottenByDate implements OldData {
    private final JdbcClient jdbc;
    private final String kind;
    private final Deed deed;
    private final String old;
    private final String forget;

    /**
     * @param old    selects the keys of what is old and not yet forgotten; its parameters are the moment and how many at most
     * @param forget forgets the rows with these keys; {@code %s} stands for the selection
     */
    protected ForgottenByDate(JdbcClient jdbc, String kind, Deed deed, String old, String forget) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.deed = deed;
        this.old = old;
        this.forget = forget;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Deed deed() {
        return deed;
    }

    @Override
    public int forget(Instant before, int limit) {
        return jdbc.sql(forget.formatted(old)).params(Timestamp.from(before), limit).update();
    }

    @Override
    public long overdue(Instant before) {
        return jdbc.sql("select count(*) from (" + old + ") as old").params(Timestamp.from(before), Integer.MAX_VALUE).query(Long.class).single();
    }
}
