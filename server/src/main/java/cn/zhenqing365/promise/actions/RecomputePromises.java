package cn.zhenqing365.promise.actions;

import cn.zhenqing365.calendar.Calendars;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.promise.Recomputation;
import cn.zhenqing365.promise.Recomputation.Difference;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.model.Replay;
import cn.zhenqing365.promise.model.Span;
import cn.zhenqing365.promise.store.PromiseStore;
import cn.zhenqing365.promise.store.RuleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the promises of a period again, from the journal alone, and lists where the rows say something else. One pass over
 * the journal in one snapshot, so that what happens meanwhile is not taken for a difference.
 */
@Component
public class RecomputePromises {
    private static final Set<String> WORDS = Set.of("PROMISES_STARTED", "PROMISES_STARTED_EARLIER", "PROMISE_KEPT", "PROMISE_PAUSED", "PROMISE_RESUMED",
            "PROMISE_REOPENED", "PROMISE_WITHDRAWN", "PROMISE_BROKEN", "LADDER_STEP");
    /** A start may be written down later than it was, or earlier: a provisional one lies ahead. */
    private static final Duration APART = Duration.ofDays(1);
    private static final int CHUNK = 1000;

    private final Journal journal;
    private final PromiseStore store;
    private final RuleStore rules;
    private final Calendars calendars;
    private final TransactionTemplate snapshot;

    RecomputePromises(Journal journal, PromiseStore store, RuleStore rules, Calendars calendars, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.store = store;
        this.rules = rules;
        this.calendars = calendars;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Promises that began in {@code [from, until)}, as they stand at {@code now}. */
    public Recomputation of(Instant from, Instant until, Instant now) {
        return snapshot.execute(status -> {
            var made = rules.all().stream().collect(Collectors.toMap(it -> it.clock() + " " + it.version(), Function.identity()));
            var lives = new LinkedHashMap<UUID, Replay>();
            journal.each(from.minus(APART), now.plus(APART), WORDS, it -> take(it, lives, made));
            lives.values().removeIf(it -> it.promise().span().startedAt().isBefore(from) || !it.promise().span().startedAt().isBefore(until));
            var differences = new ArrayList<Difference>();
            var ids = List.copyOf(lives.keySet());
            for (int n = 0; n < ids.size(); n += CHUNK) compare(ids.subList(n, Math.min(ids.size(), n + CHUNK)), lives, now, differences);
            return new Recomputation(ids.size(), store.begunIn(from, until) - (ids.size() - differences.stream().filter(it -> it.field().equals("row")).count()),
                    differences);
        });
    }

    private void take(JournalEntry entry, Map<UUID, Replay> lives, Map<String, CommitmentRule> made) {
        if (entry.what().equals("PROMISES_STARTED")) rows(entry).forEach(it -> {
            var rule = made.get(it.get("clock") + " " + it.get("rule"));
            if (rule == null) return;
            var owed = new Owed(UUID.fromString((String) it.get("id")), null, null, null, null, (String) it.get("area"), null);
            lives.put(owed.id(), new Replay(Promise.start(owed, rule, Instant.parse((String) it.get("startedAt")),
                    it.get("dueAt") == null ? null : Instant.parse((String) it.get("dueAt")), calendars.version(((Number) it.get("calendar")).intValue()))));
        });
        else if (entry.what().equals("PROMISES_STARTED_EARLIER")) rows(entry).forEach(it -> {
            var life = lives.get(UUID.fromString((String) it.get("id")));
            if (life != null) life.startedEarlier(Instant.parse((String) it.get("startedAt")));
        });
        else if (entry.particulars().get("promiseId") instanceof String id && lives.containsKey(UUID.fromString(id)))
            lives.get(UUID.fromString(id)).happened(entry.what(), entry.happenedAt(), entry.particulars());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(JournalEntry entry) {
        return (List<Map<String, Object>>) entry.particulars().get("promises");
    }

    private void compare(List<UUID> ids, Map<UUID, Replay> lives, Instant now, List<Difference> differences) {
        var stored = store.byIds(ids).stream().collect(Collectors.toMap(it -> it.owed().id(), Function.identity()));
        for (var id : ids) {
            var computed = lives.get(id).promise();
            var stands = stored.get(id);
            if (stands == null) differences.add(new Difference(id, computed.rule().clock(), null, "row", null, computed.span().state().name()));
            else differences.addAll(between(stands, computed, now));
        }
    }

    /** Both are brought up to now: a limit that passed a moment ago may not have been noticed yet. */
    private static List<Difference> between(Promise stands, Promise computed, Instant now) {
        stands.catchUp(now);
        computed.catchUp(now);
        var differences = new ArrayList<Difference>();
        if (!stands.rule().equals(computed.rule())) differences.add(difference(stands, "rule", "v" + stands.rule().version(), "v" + computed.rule().version()));
        var one = fields(stands.span());
        fields(computed.span()).forEach((field, value) -> {
            if (!Objects.equals(one.get(field), value)) differences.add(difference(stands, field, text(one.get(field)), text(value)));
        });
        return differences;
    }

    private static Map<String, Object> fields(Span it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("started_at", it.startedAt());
        fields.put("due_at", it.dueAt());
        fields.put("hard_due_at", it.hardDueAt());
        fields.put("state", it.state());
        fields.put("ended_at", it.endedAt());
        fields.put("broken_at", it.brokenAt());
        fields.put("hard_broken_at", it.hardBrokenAt());
        fields.put("paused_since", it.pausedSince());
        fields.put("paused_reason", it.pausedReason());
        fields.put("resume_at", it.resumeAt());
        fields.put("paused_seconds", it.pausedSeconds());
        fields.put("ladder_step", it.ladderStep());
        return fields;
    }

    private static Difference difference(Promise it, String field, String stands, String computed) {
        return new Difference(it.owed().id(), it.rule().clock(), it.owed().threadId(), field, stands, computed);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
