package cn.zhenqing365.scoreboard.store;

import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be counted anew: lives in which something happened, days of an area, whole months. */
@Component
public class DueStore {
    private static final String INSERT = "insert into figure_due (id, thread_id, area_code, day, whole) values (?, ?, ?, ?, ?)";

    private record Due(UUID thread, String area, LocalDate day, boolean whole) {}

    private record Cell(LocalDate day, String area) {}

    /** @param days the areas of each day; @param months to be counted whole */
    public record Work(Map<LocalDate, Set<String>> days, Set<LocalDate> months) {
        public boolean isEmpty() {
            return days.isEmpty() && months.isEmpty();
        }
    }

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DueStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    public void add(Collection<JournalEntry> entries, Instant now) {
        var rows = new ArrayList<Object[]>();
        var threads = new LinkedHashSet<UUID>();
        var cells = new LinkedHashSet<Cell>();
        for (var it : entries) {
            if (it.threadId() != null) threads.add(it.threadId());
            if (it.areaCode() != null) cells.add(new Cell(LocalDate.ofInstant(it.happenedAt(), Zones.CHINA), it.areaCode()));
        }
        threads.forEach(it -> rows.add(new Object[] {Ids.at(now), it, null, null, false}));
        cells.forEach(it -> rows.add(new Object[] {Ids.at(now), null, it.area(), Date.valueOf(it.day()), false}));
        template.batchUpdate(INSERT, rows);
    }

    public void addMonth(LocalDate month, Instant now) {
        template.update(INSERT, Ids.at(now), null, null, Date.valueOf(month.withDayOfMonth(1)), true);
    }

    public void addDay(LocalDate day, Collection<String> areas, Instant now) {
        template.batchUpdate(INSERT, areas.stream().map(it -> new Object[] {Ids.at(now), null, it, Date.valueOf(day), false}).toList());
    }

    /**
     * Takes up to {@code most} rows of lives and days, or, when there are none, one whole month, the newest first: what happened now
     * never waits until years have been counted. They are gone when the transaction commits, and there again when its node dies.
     */
    public Work take(int most) {
        var due = taken("select id from figure_due where not whole order by id limit ? for update skip locked", most);
        if (due.isEmpty()) due = taken("select id from figure_due where whole order by day desc, id limit ? for update skip locked", 1);
        var days = new TreeMap<LocalDate, Set<String>>();
        var months = new TreeSet<LocalDate>();
        due.stream().filter(Due::whole).forEach(it -> months.add(it.day()));
        due.stream().filter(it -> it.area() != null).forEach(it -> days.computeIfAbsent(it.day(), day -> new TreeSet<>()).add(it.area()));
        var threads = due.stream().map(Due::thread).filter(it -> it != null).distinct().toArray(UUID[]::new);
        if (threads.length > 0)
            daysOf(threads).forEach(it -> days.computeIfAbsent(it.day(), day -> new TreeSet<>()).add(it.area()));
        return new Work(days, months);
    }

    /** The rows are chosen once and then found by their key; {@code id in (select … for update)} may be asked again for every row. */
    private List<Due> taken(String which, int most) {
        return jdbc.sql("delete from figure_due where id = any(array(" + which + ")) returning thread_id, area_code, day, whole").param(most)
                .query((row, n) -> new Due(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class), row.getBoolean(4))).list();
    }

    /** Every day on which something happened in these lives, and the days of the repair a new report of the same line says bad things about. */
    private List<Cell> daysOf(UUID[] threads) {
        return jdbc.sql("""
                select distinct (happened_at at time zone 'Asia/Shanghai')::date, area_code from happening_facts
                where thread_id = any(:threads::uuid[]) and area_code is not null
                union select (f.answered_at at time zone 'Asia/Shanghai')::date, f.area_code from report_facts f where f.ticket_id = any(:threads::uuid[])
                union select (f.happened_at at time zone 'Asia/Shanghai')::date, f.area_code from contact_answer_facts f where f.ticket_id = any(:threads::uuid[])
                union select f.starts_on, f.area_code from visit_slot_facts f where f.visit_id = any(:threads::uuid[])
                union select f.starts_on, f.area_code from visit_slot_facts f where f.campaign_id = any(:threads::uuid[])
                union select (f.raised_at at time zone 'Asia/Shanghai')::date, f.area_code from visit_issue_facts f where f.ticket_id = any(:threads::uuid[])
                union select (f.closed_at at time zone 'Asia/Shanghai')::date, f.area_code from earlier_repair_facts f where f.ticket_id = any(:threads::uuid[])""")
                .param("threads", threads).query((row, n) -> new Cell(row.getObject(1, LocalDate.class), row.getString(2))).list();
    }

    public long waiting() {
        return jdbc.sql("select count(*) from figure_due").query(Long.class).single();
    }

    public boolean nothingEverCounted() {
        return jdbc.sql("select not exists (select 1 from figure_month) and not exists (select 1 from figure_due where whole)").query(Boolean.class).single();
    }

    /** Null when there is no ticket at all. */
    public Instant firstTicket() {
        return jdbc.sql("select answered_at from report_facts order by answered_at limit 1").query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
    }
}
