package cn.zhenqing365.promise.store;

import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.platform.Together;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.model.Span;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of promises. Whoever decides on one has locked it; several are written in one batch. */
@Repository
public class PromiseStore {
    private static final Together.Kind PROMISE = new Together.Kind("""
            insert into promise (started_at, due_at, hard_due_at, state, ended_at, broken_at, hard_broken_at, paused_since,
                                 paused_reason, resume_at, paused_seconds, ladder_step, next_due_at, id, clock, rule_version,
                                 subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, calendar_version, rule)
            values """, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", false);
    private static final String UPDATE = """
            update promise set started_at = ?, due_at = ?, hard_due_at = ?, state = ?, ended_at = ?, broken_at = ?,
                   hard_broken_at = ?, paused_since = ?, paused_reason = ?, resume_at = ?, paused_seconds = ?, ladder_step = ?,
                   next_due_at = ? where id = ?""";
    /** In time and unbroken is the common case: one statement decides and writes it. */
    private static final String KEEP_IN_TIME = """
            update promise set state = 'KEPT', ended_at = :at, next_due_at = null
            where %s = :of and clock in (:clocks) and state = 'RUNNING' and due_at >= :at and broken_at is null
            returning *""";
    private static final String KEEP_MANY_IN_TIME = """
            update promise p set state = 'KEPT', ended_at = n.at, next_due_at = null
            from unnest(?::uuid[], ?::timestamptz[]) as n (thread_id, at)
            where p.thread_id = n.thread_id and p.clock = any(?) and p.state = 'RUNNING' and p.due_at >= n.at and p.broken_at is null
            returning p.*""";
    private static final String START_EARLIER = """
            update promise p set started_at = n.at, due_at = p.due_at - (p.started_at - n.at),
                   hard_due_at = p.hard_due_at - (p.started_at - n.at), next_due_at = p.next_due_at - (p.started_at - n.at)
            from unnest(?::uuid[], ?::timestamptz[]) as n (subject_id, at)
            where p.subject_id = n.subject_id and p.clock = any(?) and p.state = 'RUNNING' and p.broken_at is null
              and p.paused_seconds = 0 and p.started_at > n.at and p.rule ->> 'calendar' = 'NAT'
            returning p.*""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Together together;
    private final JsonMapper json;
    private final Calendars calendars;
    private final RowMapper<Promise> promise = this::promise;
    /** There are few rules and every promise carries a copy: each is read and written as JSON once. */
    private final Cache<String, CommitmentRule> read = Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<CommitmentRule, String> written = Caffeine.newBuilder().maximumSize(500).build();

    PromiseStore(JdbcTemplate jdbc, JdbcClient client, Together together, JsonMapper json, Calendars calendars) {
        this.jdbc = jdbc;
        this.client = client;
        this.together = together;
        this.json = json;
        this.calendars = calendars;
    }

    public void insert(List<Promise> promises) {
        together.insert(PROMISE, promises.stream().map(this::newRow).toList());
    }

    public void update(List<Promise> promises) {
        if (!promises.isEmpty()) jdbc.batchUpdate(UPDATE, promises.stream().map(it -> spanRow(it, 14)).toList());
    }

    /** @param column subject_id or thread_id */
    public List<Promise> keepInTime(String column, UUID of, Collection<String> clocks, Instant at) {
        return client.sql(KEEP_IN_TIME.formatted(column)).param("of", of).param("clocks", clocks)
                .param("at", Timestamp.from(at)).query(promise).list();
    }

    public List<Promise> keepInTime(Map<UUID, Instant> byThread, Collection<String> clocks) {
        if (byThread.isEmpty()) return List.of();
        return client.sql(KEEP_MANY_IN_TIME).params(ids(byThread), moments(byThread), clocks.toArray(String[]::new)).query(promise).list();
    }

    /** @return those that were moved, as they stand now */
    public List<Promise> startEarlier(Map<UUID, Instant> bySubject, Collection<String> clocks) {
        if (bySubject.isEmpty()) return List.of();
        return client.sql(START_EARLIER).params(ids(bySubject), moments(bySubject), clocks.toArray(String[]::new)).query(promise).list();
    }

    private static UUID[] ids(Map<UUID, Instant> moments) {
        return moments.keySet().toArray(UUID[]::new);
    }

    private static String[] moments(Map<UUID, Instant> moments) {
        return moments.values().stream().map(Instant::toString).toArray(String[]::new);
    }

    public void owe(UUID subjectId, UUID newOwer) {
        client.sql("update promise set owed_by = ? where subject_id = ? and state in ('RUNNING', 'PAUSED')")
                .params(newOwer, subjectId).update();
    }

    public List<Promise> lockOpen(String column, UUID of, Collection<String> clocks) {
        return client.sql("""
                select * from promise where %s = :of and clock in (:clocks) and state in ('RUNNING', 'PAUSED')
                order by id for update""".formatted(column)).param("of", of).param("clocks", clocks).query(promise).list();
    }

    public List<Promise> lockKeptAfter(UUID subjectId, Collection<String> clocks, Instant at) {
        return client.sql("select * from promise where subject_id = :of and clock in (:clocks) and state = 'KEPT' and ended_at > :at order by id for update")
                .param("of", subjectId).param("clocks", clocks).param("at", Timestamp.from(at)).query(promise).list();
    }

    public List<Promise> lockThread(UUID threadId) {
        return client.sql("select * from promise where thread_id = ? order by id for update")
                .param(threadId).query(promise).list();
    }

    /** Due ones, oldest first, that no other node holds. */
    public List<Promise> claimDue(Instant now, int limit) {
        return client.sql("select * from promise where next_due_at <= ? order by next_due_at limit ? for update skip locked")
                .params(Timestamp.from(now), limit).query(promise).list();
    }

    public void lookAgain(UUID id, Instant at) {
        client.sql("update promise set next_due_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    public List<Promise> byIds(Collection<UUID> ids) {
        return client.sql("select * from promise where id = any(?)").param(ids.toArray(UUID[]::new)).query(promise).list();
    }

    public long begunIn(Instant from, Instant until) {
        return client.sql("select count(*) from promise where started_at >= ? and started_at < ?").params(Timestamp.from(from), Timestamp.from(until))
                .query(Long.class).single();
    }

    public List<Promise> ofThread(UUID threadId) {
        return client.sql("select * from promise where thread_id = ? order by started_at, id")
                .param(threadId).query(promise).list();
    }

    public List<Promise> ofThreads(Collection<UUID> threadIds) {
        if (threadIds.isEmpty()) return List.of();
        return client.sql("select * from promise where thread_id = any(?) order by started_at, id")
                .param(threadIds.toArray(UUID[]::new)).query(promise).list();
    }

    private Object[] newRow(Promise it) {
        var row = spanRow(it, 24);
        var owed = it.owed();
        Object[] rest = {it.rule().clock(), it.rule().version(), owed.subjectKind(), owed.subjectId(), owed.threadId(),
            owed.areaCode(), owed.areaKind(), owed.by(), it.calendarVersion(), written.get(it.rule(), json::writeValueAsString)};
        System.arraycopy(rest, 0, row, 14, rest.length);
        return row;
    }

    private static Object[] spanRow(Promise it, int columns) {
        var span = it.span();
        Object[] values = {time(span.startedAt()), time(span.dueAt()), time(span.hardDueAt()), span.state().name(),
            time(span.endedAt()), time(span.brokenAt()), time(span.hardBrokenAt()), time(span.pausedSince()), span.pausedReason(),
            time(span.resumeAt()), span.pausedSeconds(), span.ladderStep(), time(it.nextDue()), it.owed().id()};
        return java.util.Arrays.copyOf(values, columns);
    }

    private Promise promise(ResultSet row, int number) throws SQLException {
        var owed = new Owed(row.getObject("id", UUID.class), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                row.getObject("thread_id", UUID.class), row.getString("area_code"), row.getString("area_kind"),
                row.getObject("owed_by", UUID.class));
        var span = new Span(instant(row, "started_at"), instant(row, "due_at"), instant(row, "hard_due_at"),
                Span.State.valueOf(row.getString("state")), instant(row, "ended_at"), instant(row, "broken_at"),
                instant(row, "hard_broken_at"), instant(row, "paused_since"), row.getString("paused_reason"),
                instant(row, "resume_at"), row.getLong("paused_seconds"), row.getInt("ladder_step"));
        return new Promise(owed, read.get(row.getString("rule"), it -> json.readValue(it, CommitmentRule.class)), span,
                calendars.version(row.getInt("calendar_version")));
    }

    private static Timestamp time(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
