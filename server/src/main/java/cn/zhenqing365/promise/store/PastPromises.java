package cn.zhenqing365.promise.store;

import cn.zhenqing365.promise.Breach;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.model.Explanation;
import cn.zhenqing365.promise.model.PastPromise;
import cn.zhenqing365.promise.model.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises of a month, to be counted or judged again. Rows are passed on one by one: a month can be long. */
@Repository
public class PastPromises {
    /** How many of a clock were kept in time, and how many broken. */
    public record Count(long kept, long broken) {}

    private final JdbcClient jdbc;

    PastPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of {@code clock} that started in the period, latest first. */
    public void startedIn(String clock, Instant from, Instant until, Consumer<PastPromise> each) {
        var stops = stops(clock, from, until);
        jdbc.sql("""
                select id, thread_id, area_kind, rule_version, calendar_version, started_at, due_at, state, ended_at, broken_at
                from promise where clock = ? and started_at >= ? and started_at < ? order by started_at desc, id""")
                .params(clock, Timestamp.from(from), Timestamp.from(until)).query(row -> {
                    var id = row.getObject("id", UUID.class);
                    each.accept(new PastPromise(id, row.getObject("thread_id", UUID.class), row.getString("area_kind"),
                            row.getInt("rule_version"), row.getInt("calendar_version"), instant(row, "started_at"), instant(row, "due_at"),
                            Span.State.valueOf(row.getString("state")), instant(row, "ended_at"), instant(row, "broken_at"),
                            stops.getOrDefault(id, List.of())));
                });
    }

    /** By clock: counted in the period in which it was decided, kept when it ended in time, broken when its time passed. */
    public Map<String, Count> decidedIn(Instant from, Instant until) {
        var counts = new HashMap<String, Count>();
        jdbc.sql("""
                select clock, count(*) filter (where state = 'KEPT' and broken_at is null and ended_at >= :from and ended_at < :until) as kept,
                       count(*) filter (where broken_at >= :from and broken_at < :until) as broken
                from promise where (ended_at >= :from and ended_at < :until) or (broken_at >= :from and broken_at < :until) group by clock""")
                .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).query(row -> {
                    counts.put(row.getString("clock"), new Count(row.getLong("kept"), row.getLong("broken")));
                });
        return counts;
    }

    /** Limits of these clocks that passed in the period, oldest first, of at most {@code most} promises. */
    public List<Breach> brokenIn(Collection<String> clocks, Instant from, Instant until, int most) {
        var found = new ArrayList<Breach>();
        jdbc.sql("""
                select *, rule->>'title' as title from promise
                where clock = any(?) and (broken_at >= ? and broken_at < ? or hard_broken_at >= ? and hard_broken_at < ?) order by broken_at, id limit ?""")
                .params(clocks.toArray(String[]::new), Timestamp.from(from), Timestamp.from(until), Timestamp.from(from), Timestamp.from(until), most).query(row -> {
                    var promise = new PromiseView(row.getObject("id", UUID.class), row.getString("clock"), row.getString("title"), row.getString("state"),
                            instant(row, "started_at"), instant(row, "due_at"), instant(row, "hard_due_at"), instant(row, "ended_at"), instant(row, "broken_at"),
                            instant(row, "paused_since"), instant(row, "resume_at"), row.getLong("paused_seconds"), row.getObject("owed_by", UUID.class));
                    var thread = row.getObject("thread_id", UUID.class);
                    for (var hard : new boolean[] {false, true}) {
                        var at = instant(row, hard ? "hard_broken_at" : "broken_at");
                        if (at != null && !at.isBefore(from) && at.isBefore(until)) found.add(new Breach(thread, hard, at, promise));
                    }
                });
        return found;
    }

    private Map<UUID, List<Explanation.Stop>> stops(String clock, Instant from, Instant until) {
        var stops = new HashMap<UUID, List<Explanation.Stop>>();
        jdbc.sql("""
                select s.promise_id, s.reason, s.decision, s.paused_at, s.planned_resume_at, s.resumed_at
                from promise_pause s join promise p on p.id = s.promise_id
                where p.clock = ? and p.started_at >= ? and p.started_at < ? order by s.paused_at, s.id""")
                .params(clock, Timestamp.from(from), Timestamp.from(until)).query(row -> {
                    stops.computeIfAbsent(row.getObject("promise_id", UUID.class), none -> new java.util.ArrayList<>())
                            .add(new Explanation.Stop(row.getString("reason"), null, null, null, instant(row, "paused_at"),
                                    instant(row, "planned_resume_at"), instant(row, "resumed_at"), "NOT_JUSTIFIED".equals(row.getString("decision"))));
                });
        return stops;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
