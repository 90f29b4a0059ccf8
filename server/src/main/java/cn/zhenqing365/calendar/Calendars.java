package cn.zhenqing365.calendar;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Remembered;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door: the edition in force at a moment, the one a promise was made under, and a new one from a date on. */
@Component
public class Calendars implements InitializingBean {
    private static final String INSERT = """
            insert into calendar_edition (version, effective_from, body, made_by, recorded_at) values (?, ?, ?::jsonb, ?, ?)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    /** An edition never changes, so what was read once stays true. */
    private final Map<Integer, WorkingTime> known = new ConcurrentHashMap<>();
    private final Remembered<String, TreeMap<Instant, Integer>> effective = new Remembered<>(Duration.ofSeconds(10), 1);

    Calendars(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    /** The shipped edition is the first; idempotent, and harmless when several nodes start at once. */
    @Override
    public void afterPropertiesSet() {
        var first = EditionFile.shipped();
        jdbc.sql(INSERT + " on conflict (version) do nothing").params(first.version(), Timestamp.from(first.effectiveFrom()),
                json.writeValueAsString(first), "zhenqing365", Timestamp.from(first.effectiveFrom())).update();
    }

    public WorkingTime inForce(Instant at) {
        var entry = effective.get("all", all -> byDate()).floorEntry(at);
        return version(entry == null ? 1 : entry.getValue());
    }

    /** @throws IllegalArgumentException when there is no such version */
    public WorkingTime version(int number) {
        var before = known.get(number);
        if (before != null) return before;
        var read = new WorkingTime(editions().stream().filter(one -> one.version() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no calendar edition " + number)));
        known.putIfAbsent(number, read);
        return read;
    }

    private TreeMap<Instant, Integer> byDate() {
        var byDate = new TreeMap<Instant, Integer>();
        jdbc.sql("select effective_from, version from calendar_edition order by version").query(row -> {
            byDate.put(row.getTimestamp(1).toInstant(), row.getInt(2));
        });
        return byDate;
    }

    /** All of them, oldest first. */
    public List<CalendarEdition> editions() {
        return jdbc.sql("select body from calendar_edition order by version")
                .query((row, number) -> json.readValue(row.getString(1), CalendarEdition.class)).list();
    }

    /**
     * A new edition. What was promised before keeps its own.
     * @throws Refused CALENDAR_IN_THE_PAST, CALENDAR_CHANGED_MEANWHILE
     */
    @Transactional
    public CalendarEdition publish(CalendarEdition draft, Instant effectiveFrom, Actor by, Instant now) {
        if (effectiveFrom.isBefore(now)) throw Refused.because("CALENDAR_IN_THE_PAST", "from", effectiveFrom);
        var edition = draft.as(jdbc.sql("select max(version) + 1 from calendar_edition").query(Integer.class).single(), effectiveFrom);
        try {
            jdbc.sql(INSERT).params(edition.version(), Timestamp.from(effectiveFrom), json.writeValueAsString(edition), by.name(),
                    Timestamp.from(now)).update();
        } catch (DuplicateKeyException overtaken) {
            throw Refused.because("CALENDAR_CHANGED_MEANWHILE");
        }
        journal.write(Happening.of("CALENDAR_PUBLISHED", "CALENDAR", null, null, null, by, now, "version", edition.version(),
                "from", effectiveFrom, "days", edition.days().size()));
        effective.forget();
        return edition;
    }
}
