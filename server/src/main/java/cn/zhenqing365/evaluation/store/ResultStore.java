package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.kernel.Zones;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What exams and contests gave, for the scores. */
@Component
public class ResultStore {
    /** @param value percent of an exam, percentile of a contest; {@code post} of the contest, null for an exam */
    public record Result(UUID id, UUID staffId, String title, String post, Instant at, BigDecimal value) {}

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Result> exams(Instant from, Instant until) {
        return jdbc.sql("""
                select p.id, p.staff_id, e.title, p.ended_at, p.score from exam_paper p join exam e on e.id = p.exam_id
                where p.ended_at >= ? and p.ended_at < ? and p.score is not null order by p.ended_at, p.id""").params(Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> new Result(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class), row.getString("title"), null,
                        row.getTimestamp("ended_at").toInstant(), row.getBigDecimal("score"))).list();
    }

    public List<Result> contests(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select c.id, e.staff_id, c.title, c.post, c.held_on, e.percentile from contest c join contest_entrant e on e.contest_id = c.id
                where c.state = 'CLOSED' and c.held_on >= ? and c.held_on < ? and e.percentile is not null order by c.held_on, c.id, e.staff_id""")
                .params(Date.valueOf(from), Date.valueOf(until))
                .query((row, n) -> new Result(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class), row.getString("title"), row.getString("post"),
                        row.getObject("held_on", LocalDate.class).atStartOfDay(Zones.CHINA).toInstant(), row.getBigDecimal("percentile"))).list();
    }
}
