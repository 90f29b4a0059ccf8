import cn.zhenqing365.calendar.CalendarEdition;
import cn.zhenqing365.calendar.WorkingTime;
import cn.zhenqing365.dispatch.model.EscalationRules;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.model.CommitmentRule;
import cn.zhenqing365.promise.model.Outcome;
import cn.zhenqing365.promise.model.Owed;
import cn.zhenqing365.promise.model.Promise;
import cn.zhenqing365.promise.model.Span;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real promises in bulk, made by our own model under the rules and calendars in the database, and the check that exactly what
 * the model says was done: every row of the journal, every text, the promise as it stands. Every answer is one line of JSON.
 * <pre>
 *   fill RUNNING              promises of all clocks, on their way, none of them due within two hours
 *   due N SECONDS SET         N more, of real faults (copies of the report just taken), each with its next step or limit within so many seconds from FROM on, which is told
 *   watch FROM UNTIL          the greatest lateness seen from outside, of what is committed and due after FROM
 *   caught SET MILLIS         waits until nothing of the set is late by more than a verification allows, at most so long; says how long that took
 *   verify SET                what should have been done by now, beside what was
 * </pre>
 */
class PromiseLoad {
    static final Duration HORIZON = Duration.ofHours(2);
    static final List<String> DUE = List.of("CLK-01", "CLK-02", "CLK-03", "CLK-05", "CLK-07", "CLK-09", "CLK-20", "CLK-21", "CLK-22", "CLK-24");
    static final String COLUMNS = """
            id, clock, rule_version, subject_kind, subject_id, thread_id, area_code, area_kind, owed_by, calendar_version, started_at, due_at,
            hard_due_at, state, ended_at, broken_at, hard_broken_at, paused_since, paused_reason, resume_at, paused_seconds, ladder_step, next_due_at, rule""";

    record Area(String code, String kind) {}

    final Connection connection;
    final Random random = new Random(42);
    final Map<String, CommitmentRule> rules = new LinkedHashMap<>();
    final Map<CommitmentRule, String> written = new HashMap<>();
    final Map<Integer, WorkingTime> times = new HashMap<>();
    final List<Area> areas = new ArrayList<>();
    final EscalationRules escalation;
    WorkingTime time;

    PromiseLoad(Connection connection) throws SQLException {
        this.connection = connection;
        var json = JsonMapper.shared();
        each("select clock, rule from commitment_rule where effective_from <= now() order by effective_from, version", it -> rules.put(it.getString(1), json.readValue(it.getString(2), CommitmentRule.class)));
        escalation = json.readValue(PromiseLoad.class.getResourceAsStream("/dispatch/escalation-v1.json"), EscalationRules.class);
        rules.values().forEach(it -> written.put(it, json.writeValueAsString(it)));
        each("select body from calendar_edition where effective_from <= now() order by version", it -> {
            time = new WorkingTime(json.readValue(it.getString(1), CalendarEdition.class));
            times.put(time.version(), time);
        });
        each("select code, kind from area order by code", it -> areas.add(new Area(it.getString(1), it.getString(2))));
    }

    public static void main(String[] args) throws Exception {
        try (var connection = connect(args[0])) {
            var load = new PromiseLoad(connection);
            System.out.println(switch (args[1]) {
                case "fill" -> load.fill(Integer.parseInt(args[2]));
                case "due" -> load.due(Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]);
                case "watch" -> load.watch(Instant.ofEpochMilli(Long.parseLong(args[2])), Instant.ofEpochMilli(Long.parseLong(args[3])));
                case "caught" -> load.caughtUp(args[2], Duration.ofMillis(Long.parseLong(args[3])));
                case "verify" -> load.verify(args[2]);
                default -> throw new IllegalArgumentException(args[1]);
            });
        }
    }

    /** Some twenty thousand lives by the model, each lived by many promises: the database sees rows, not arithmetic. */
    String fill(int running) throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var lives = new ArrayList<Promise>();
        var clocks = List.copyOf(rules.values());
        for (long tries = 0; lives.size() < Math.min(running, 20_000) && tries < 4_000_000; tries++) {
            var rule = clocks.get(random.nextInt(clocks.size()));
            var life = begun(rule, now.minusSeconds((long) (random.nextDouble() * rule.limit("TOWN").targetSeconds() * 1.2)), null, null);
            life.catchUp(now);
            var next = life.nextDue();
            if (next != null && next.isAfter(now.plus(HORIZON))) lives.add(life);
        }
        if (lives.isEmpty()) throw new IllegalStateException("no clock has its next moment later than " + HORIZON);
        var rows = new StringBuilder();
        for (int n = 0; n < running; n++) {
            row(rows, lives.get(n % lives.size()), next(now), UUID.randomUUID(), UUID.randomUUID());
            if (n % 20_000 == 19_999 || n == running - 1) copy(rows);
        }
        connection.createStatement().execute("vacuum analyze promise");
        var clocksUsed = lives.stream().map(it -> it.rule().clock()).distinct().count();
        return "{\"running\":%d,\"clocks\":%d}".formatted(count("select count(*) from promise where state = 'RUNNING'"), clocksUsed);
    }

    /** Every one stands on a ticket, a work order and a technician of its own: copies of the one real report, so that every listener has its work. */
    String due(int n, int seconds, String set) throws Exception {
        connection.createStatement().execute("create table if not exists bench_due as select '' as set, p.* from promise p where false");
        var subjects = faults(n, set);
        dueAt(rules.get("CLK-05"), Instant.now());   // once before, so that the lead below is enough
        var from = Instant.now().plusSeconds(20 + n / 500);
        var rows = new StringBuilder();
        for (var subject : subjects) {
            var at = from.plusMillis((long) (random.nextDouble() * seconds * 1000)).truncatedTo(ChronoUnit.MILLIS);
            Promise life = null;
            while (life == null) life = dueAt(rules.get(DUE.get(random.nextInt(DUE.size()))), at);
            row(rows, life, next(life.span().startedAt()), subject, subject);
        }
        copy(rows);
        connection.createStatement().execute("insert into bench_due select '" + set + "', p.* from promise p join ticket t on t.id = p.thread_id where t.note = 'bench " + set + "'");
        if (Instant.now().isAfter(from)) throw new IllegalStateException("this machine is too slow or too busy: the promises were due before they were written");
        return "{\"from\":%d,\"due\":%d}".formatted(from.toEpochMilli(), count("select count(*) from bench_due where set = '" + set + "'"));
    }

    /** A life with one of its moments exactly then and none before it still open; null when that clock's hours do not allow it. */
    Promise dueAt(CommitmentRule rule, Instant at) {
        var just = at.minusMillis(1);
        var life = begun(rule, at.minusSeconds((long) (random.nextDouble() * rule.limit("TOWN").targetSeconds() * 1.1)), null, null);
        life.catchUp(just);
        if (life.nextDue() == null) return null;
        var started = life.span().startedAt().minus(Duration.between(at, life.nextDue()));
        if (started.isAfter(just)) return null;
        var moved = begun(rule, started, null, life.owed());
        moved.catchUp(just);
        return at.equals(moved.nextDue()) ? moved : null;
    }

    Promise begun(CommitmentRule rule, Instant started, Instant due, Owed like) {
        var area = areas.get(random.nextInt(areas.size()));
        var owed = like != null ? like : new Owed(new UUID(0, 0), "TICKET", new UUID(0, 0), new UUID(0, 0), area.code(), area.kind(), null);
        return Promise.start(owed, rule, started, due, time);
    }

    List<UUID> faults(int n, String set) throws SQLException {
        var it = connection.createStatement();
        it.execute("create temporary table home as select row_number() over (order by md5(h.id::text)) as n, h.id from household h where not exists (select 1 from ticket t where t.household_id = h.id)");
        var made = it.executeUpdate("""
                insert into ticket select r.* from (select * from ticket where state in ('ACKNOWLEDGED', 'IN_PROGRESS') and coalesce(note, '') not like 'bench%%' order by saved_at desc limit 1) t, home,
                lateral jsonb_populate_record(null::ticket, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'number', 'B%2$s-' || home.n,
                       'household_id', home.id, 'link_token', md5('%2$s' || home.n), 'note', 'bench %2$s')) r where home.n <= %1$d""".formatted(n, set));
        if (made < n) throw new IllegalStateException("only " + made + " households without a ticket");
        it.execute("""
                insert into work_order select r.* from (select o.* from work_order o join ticket r on r.id = o.ticket_id where r.state in ('ACKNOWLEDGED', 'IN_PROGRESS') and coalesce(r.note, '') not like 'bench%%' order by o.opened_at desc limit 1) w, ticket t,
                lateral jsonb_populate_record(null::work_order, to_jsonb(w) || jsonb_build_object('id', gen_random_uuid(), 'number', t.number || '-1',
                       'ticket_id', t.id, 'ticket_number', t.number, 'household_id', t.household_id, 'job_code', null)) r where t.note = 'bench %s'""".formatted(set));
        it.execute("analyze ticket, work_order");
        var ids = new ArrayList<UUID>();
        each("select id from ticket where note = 'bench " + set + "'", row -> ids.add(row.getObject(1, UUID.class)));
        return ids;
    }

    /** What is late by now and visible to others, looked at ten times a second; the true value is at most one look greater, and that is added. */
    String watch(Instant from, Instant until) throws Exception {
        long latest = 0, looked = System.nanoTime(), gap = 0;
        do {
            var before = System.nanoTime();
            gap = Math.max(gap, (before - looked) / 1_000_000);
            looked = before;
            try (var it = connection.createStatement().executeQuery("select extract(epoch from clock_timestamp() - min(next_due_at)) * 1000 from promise where next_due_at >= '" + from + "'")) {
                it.next();
                latest = Math.max(latest, it.getLong(1));
            }
            Thread.sleep(100);
        } while (Instant.now().isBefore(until));
        return "{\"latest_ms\":%d,\"look_ms\":%d}".formatted(latest + Math.min(gap, 1000), gap);
    }

    String caughtUp(String set, Duration most) throws Exception {
        long begun = System.nanoTime();
        var late = "select count(*) from promise p join bench_due b on b.id = p.id where b.set = '" + set + "' and p.next_due_at < clock_timestamp() - interval '1 second'";
        while (count(late) > 0 && System.nanoTime() - begun < most.toNanos()) Thread.sleep(100);
        return "{\"waited_ms\":%d,\"late\":%d}".formatted((System.nanoTime() - begun) / 1_000_000, count(late));
    }

    /** What is due in the last moments may be done already or not yet. */
    static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    /** The texts of one life: steps that are a text whoever is there, those a screen may have told instead, and what may wait for the morning. */
    static final class Said {
        int least, most, rows;
    }

    /** In one snapshot: every outcome the model asks for stands in the journal once, every text is said or kept for the morning, every row is as the model leaves it. */
    String verify(String set) throws Exception {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var snapshot = new Instant[1];
        each("select now()", row -> snapshot[0] = row.getTimestamp(1).toInstant());
        Instant surely = snapshot[0].minus(LAST_MOMENTS);
        var must = new HashMap<String, Integer>();
        var may = new HashMap<String, Integer>();
        var said = new HashMap<UUID, Said>();
        var stood = new HashMap<UUID, List<Promise>>();
        each("select * from bench_due where set = '" + set + "'", row -> {
            var before = promise(row);
            var after = promise(row);
            var texts = said.computeIfAbsent(before.owed().threadId(), it -> new Said());
            var waits = false;
            for (var it : before.catchUp(surely)) {
                must.merge(key(before.owed().id(), it), 1, Integer::sum);
                if (!(it instanceof Outcome.Step step) || !step.step().how().equals("TEXT")) continue;
                if (escalation.sendAt(before.rule().clock(), it.at(), Zones.CHINA).isAfter(it.at())) waits = true;
                else texts.least++;
            }
            if (waits) texts.least++;   // however often it was to be said in the night, it waits once
            for (var it : after.catchUp(snapshot[0])) {
                may.merge(key(after.owed().id(), it), 1, Integer::sum);
                if (it instanceof Outcome.Step) texts.most += escalation.most();
            }
            stood.put(before.owed().id(), List.of(before, after));
        });
        var outcomes = must.values().stream().mapToInt(it -> it).sum();
        var done = new HashMap<String, Integer>();
        var latest = new long[1];
        each("""
                select particulars ->> 'promiseId' as promise, what, particulars ->> 'step' as step, particulars ->> 'hard' as hard, happened_at, recorded_at
                from journal_entry where what in ('LADDER_STEP', 'PROMISE_BROKEN') and thread_id in (select thread_id from bench_due where set = '%s')""".formatted(set), row -> {
            var at = row.getTimestamp("happened_at").toInstant();
            if (!stood.containsKey(UUID.fromString(row.getString("promise")))) return;   // what a listener began is not what is measured
            var key = row.getString("promise") + (row.getString("what").equals("LADDER_STEP") ? " step " + row.getString("step") : " broken " + row.getString("hard")) + " " + at;
            done.merge(key, 1, Integer::sum);
            latest[0] = Math.max(latest[0], Duration.between(at, row.getTimestamp("recorded_at").toInstant()).toMillis());
        });
        int missed = 0, twice = 0;
        for (var it : must.entrySet()) missed += Math.max(0, it.getValue() - done.getOrDefault(it.getKey(), 0));
        for (var it : done.entrySet()) twice += Math.max(0, it.getValue() - may.getOrDefault(it.getKey(), 0));
        each("""
                select thread_id, count(*) as n from (
                    select thread_id from message where purpose = 'ESCALATION' union all select thread_id from escalation_waiting) t
                where thread_id in (select thread_id from bench_due where set = '%s') group by thread_id""".formatted(set), row -> said.get(row.getObject(1, UUID.class)).rows = row.getInt(2));
        var waiting = count("select count(*) from escalation_waiting where thread_id in (select thread_id from bench_due where set = '%s')".formatted(set));
        var doubled = count("""
                select coalesce(sum(n - 1), 0) from (select count(*) as n from message where purpose = 'ESCALATION' and repeats is null
                and thread_id in (select thread_id from bench_due where set = '%s') group by thread_id, to_phone, body, queued_at having count(*) > 1) t""".formatted(set));
        var wrong = doubled + said.values().stream().filter(it -> it.rows < it.least || it.rows > it.most).count();
        var differ = new int[1];
        each("select p.* from promise p join bench_due b on b.id = p.id where b.set = '" + set + "'", row -> {
            var is = promise(row);
            if (stood.get(is.owed().id()).stream().noneMatch(it -> isSame(is, row, it))) differ[0]++;
        });
        connection.rollback();
        return "{\"promises\":%d,\"outcomes\":%d,\"missed\":%d,\"twice\":%d,\"texts\":%d,\"texts_waiting\":%d,\"texts_wrong\":%d,\"rows_wrong\":%d,\"recorded_latest_ms\":%d}".formatted(
                stood.size(), outcomes, missed, twice, said.values().stream().mapToInt(it -> it.rows).sum(), waiting, wrong, differ[0], latest[0]);
    }

    static boolean isSame(Promise is, ResultSet row, Promise should) {
        try {
            return is.span().equals(should.span()) && java.util.Objects.equals(instant(row, "next_due_at"), should.nextDue());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String key(UUID id, Outcome it) {
        return id + (it instanceof Outcome.Step step ? " step " + step.number() : it instanceof Outcome.Broken broken ? " broken " + broken.hard() : " " + it) + " " + it.at();
    }

    void row(StringBuilder rows, Promise it, UUID id, UUID subject, UUID thread) {
        var span = it.span();
        var owed = it.owed();
        Object[] values = {id, it.rule().clock(), it.rule().version(), owed.subjectKind(), subject, thread, owed.areaCode(), owed.areaKind(), null, it.calendarVersion(),
            span.startedAt(), span.dueAt(), span.hardDueAt(), span.state(), span.endedAt(), span.brokenAt(), span.hardBrokenAt(), null, null, null, 0, span.ladderStep(),
            it.nextDue(), written.get(it.rule())};
        for (int n = 0; n < values.length; n++)
            rows.append(n == 0 ? "" : "\t").append(values[n] == null ? "\\N" : values[n].toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
        rows.append('\n');
    }

    void copy(StringBuilder rows) throws Exception {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy promise (" + COLUMNS + ") from stdin", new StringReader(rows.toString()));
        rows.setLength(0);
    }

    Promise promise(ResultSet row) throws SQLException {
        var owed = new Owed(row.getObject("id", UUID.class), row.getString("subject_kind"), row.getObject("subject_id", UUID.class), row.getObject("thread_id", UUID.class),
                row.getString("area_code"), row.getString("area_kind"), null);
        var span = new Span(instant(row, "started_at"), instant(row, "due_at"), instant(row, "hard_due_at"), Span.State.valueOf(row.getString("state")), instant(row, "ended_at"),
                instant(row, "broken_at"), instant(row, "hard_broken_at"), null, null, null, 0, row.getInt("ladder_step"));
        return new Promise(owed, rules.get(row.getString("clock")), span, times.get(row.getInt("calendar_version")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var it = row.getTimestamp(column);
        return it == null ? null : it.toInstant();
    }

    static UUID next(Instant at) {
        return Ids.at(at);
    }

    interface Rows { void take(ResultSet row) throws SQLException; }

    void each(String sql, Rows rows) throws SQLException {
        try (var it = connection.createStatement().executeQuery(sql)) {
            while (it.next()) rows.take(it);
        }
    }

    long count(String sql) throws SQLException {
        try (var it = connection.createStatement().executeQuery(sql)) {
            it.next();
            return it.getLong(1);
        }
    }

    static Connection connect(String url) throws SQLException {
        var it = URI.create(url);
        var who = it.getUserInfo().split(":", 2);
        return DriverManager.getConnection("jdbc:postgresql://" + it.getHost() + ":" + it.getPort() + it.getPath(), decode(who[0]), decode(who[1]));
    }

    static String decode(String word) {
        return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
