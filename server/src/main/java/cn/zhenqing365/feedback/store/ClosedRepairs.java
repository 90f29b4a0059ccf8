package cn.zhenqing365.feedback.store;

import cn.zhenqing365.feedback.model.Closing;
import cn.zhenqing365.kernel.Zones;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was closed, where and when: reads the view {@code closed_repair_facts}. Months are months in China. */
@Component
public class ClosedRepairs {
    public record AreaMonth(String areaCode, YearMonth month, int closed, Instant lastClosedAt) {}

    private final JdbcClient jdbc;

    ClosedRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Areas and months since {@code since} in which something was closed after the last draw. */
    public List<AreaMonth> waiting(YearMonth since) {
        return jdbc.sql("""
                select f.area_code, f.month, f.closed, f.last_closed_at
                from (select area_code, date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date as month,
                             count(*)::int as closed, max(closed_at) as last_closed_at
                      from closed_repair_facts where closed_at >= ? group by 1, 2) f
                left join callback_draw d on d.area_code = f.area_code and d.month = f.month
                where d.closed is distinct from f.closed or d.last_closed_at is distinct from f.last_closed_at
                order by 1, 2""")
                .param(start(since))
                .query((row, n) -> new AreaMonth(row.getString(1), YearMonth.from(row.getObject(2, LocalDate.class)), row.getInt(3),
                        row.getTimestamp(4).toInstant())).list();
    }

    /** Oldest first. */
    public List<Closing> of(String areaCode, YearMonth month) {
        return jdbc.sql("""
                select ticket_id, technician_id, fault_family, fixed_at, closed_at,
                       case when broken then 'BREACH' when complained then 'COMPLAINT' when repeated then 'REPEAT'
                            when special_care then 'SPECIAL_CARE' end as must_reason
                from closed_repair_facts where area_code = ? and closed_at >= ? and closed_at < ? order by closed_at, ticket_id""")
                .params(areaCode, start(month), start(month.plusMonths(1))).query(ClosedRepairs::closing).list();
    }

    static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        var fixedAt = row.getTimestamp("fixed_at");
        var closedAt = row.getTimestamp("closed_at").toInstant();
        return new Closing(row.getObject("ticket_id", UUID.class), row.getObject("technician_id", UUID.class), row.getString("fault_family"),
                row.getString("must_reason"), fixedAt == null ? closedAt : fixedAt.toInstant(), closedAt);
    }
}
