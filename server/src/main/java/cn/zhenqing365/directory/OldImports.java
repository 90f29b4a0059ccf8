package cn.zhenqing365.directory;

import cn.zhenqing365.platform.OldData;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of households that a file brought and we did not take. */
@Component
class OldImports implements OldData {
    private static final String OLD = """
            select r.job_id, r.row_no from import_reject r join import_job j on j.id = r.job_id where j.ended_at < ? limit ?""";
    private static final String FORGET = """
            delete from import_reject where (job_id, row_no) in (%s)""";
    private final JdbcClient jdbc;

    OldImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "IMPORTS";
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
