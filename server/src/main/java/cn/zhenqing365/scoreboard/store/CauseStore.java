package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.scoreboard.model.Period;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was broken in the homes where the promised time was missed. */
@Component
public class CauseStore {
    /** @param all repairs of this cause in the period */
    public record Cause(String code, long missed, long all) {}

    private final JdbcClient jdbc;

    CauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Most frequent first; a repair without a cause is under '-'. */
    public List<Cause> ofMissed(Period period, int most) {
        return jdbc.sql("""
                select coalesce(r.cause, '-') as cause, count(*) filter (where k.verdict = 'MISS') as missed, count(*) as everything
                from (MEASURE) k join report_facts r on r.ticket_id = k.case_id group by 1 order by 2 desc, 3 desc, 1 limit :most""".replace("MEASURE", Measure.of("K04")))
                .param("limit", 0).param("from", Timestamp.from(period.from())).param("until", Timestamp.from(period.until()))
                .param("areas", period.areas() == null ? null : period.areas().toArray(String[]::new)).param("most", most)
                .query((row, n) -> new Cause(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }
}
