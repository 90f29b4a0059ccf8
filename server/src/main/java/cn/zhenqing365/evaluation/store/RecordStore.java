package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.Conduct;
import cn.zhenqing365.evaluation.Inspection;
import cn.zhenqing365.evaluation.MonthRecord;
import cn.zhenqing365.evaluation.SharedWork;
import cn.zhenqing365.evaluation.model.Post;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people write down about each other's work: inspections, praise, attendance, shares of a job, posts. */
@Component
public class RecordStore {
    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Inspection it, Instant now) {
        jdbc.sql("""
                insert into work_inspection (id, staff_id, number, inspected_on, mark, passed, attitude, privacy, words, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(it.id()).param(it.staffId()).param(it.number()).param(Date.valueOf(it.on())).param(it.mark())
                .param(it.passed()).param(it.attitude()).param(it.privacy()).param(it.words()).param(it.recordedBy()).param(Timestamp.from(now)).update();
    }

    /** Oldest first. */
    public List<Inspection> inspections(LocalDate from, LocalDate until) {
        return jdbc.sql("select * from work_inspection where inspected_on >= ? and inspected_on < ? order by inspected_on, id").params(Date.valueOf(from), Date.valueOf(until))
                .query(RecordStore::inspection).list();
    }

    public Optional<Inspection> findInspection(UUID id) {
        return jdbc.sql("select * from work_inspection where id = ?").param(id).query(RecordStore::inspection).optional();
    }

    public void insert(Conduct it) {
        jdbc.sql("insert into conduct_record (id, staff_id, kind, happened_on, number, words, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)").param(it.id()).param(it.staffId())
                .param(it.kind().name()).param(Date.valueOf(it.on())).param(it.number()).param(it.words()).param(it.recordedBy()).param(Timestamp.from(it.recordedAt())).update();
    }

    public List<Conduct> conduct(LocalDate from, LocalDate until) {
        return jdbc.sql("select * from conduct_record where happened_on >= ? and happened_on < ? order by happened_on, id").params(Date.valueOf(from), Date.valueOf(until))
                .query(RecordStore::conduct).list();
    }

    /** What was written about these pieces of work and conduct, by id, as it stands now. */
    public Map<UUID, String> words(Collection<UUID> ids) {
        var words = new HashMap<UUID, String>();
        if (!ids.isEmpty()) jdbc.sql("select id, words from conduct_record where id = any(:ids) union all select id, words from work_inspection where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(row -> { if (row.getString(2) != null) words.put(row.getObject(1, UUID.class), row.getString(2)); });
        return words;
    }

    public Optional<Conduct> findConduct(UUID id) {
        return jdbc.sql("select * from conduct_record where id = ?").param(id).query(RecordStore::conduct).optional();
    }

    /** @return false when somebody had verified it before */
    public boolean verify(UUID id, UUID by, Instant now) {
        return jdbc.sql("update conduct_record set verified_by = ?, verified_at = ? where id = ? and verified_by is null").params(by, Timestamp.from(now), id).update() == 1;
    }

    public void save(MonthRecord it, Instant now) {
        jdbc.sql("""
                insert into month_record (month, staff_id, planned, present, adherence, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (month, staff_id) do update set planned = excluded.planned, present = excluded.present, adherence = excluded.adherence,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .param(Date.valueOf(it.month().atDay(1))).param(it.staffId()).param(it.planned()).param(it.present()).param(it.adherence()).param(it.recordedBy())
                .param(Timestamp.from(now)).update();
    }

    public Map<UUID, MonthRecord> months(YearMonth month) {
        var found = new HashMap<UUID, MonthRecord>();
        jdbc.sql("select * from month_record where month = ?").param(Date.valueOf(month.atDay(1))).query(row -> {
            var it = new MonthRecord(month, row.getObject("staff_id", UUID.class), (Integer) row.getObject("planned"), (Integer) row.getObject("present"),
                    row.getBigDecimal("adherence"), row.getObject("recorded_by", UUID.class));
            found.put(it.staffId(), it);
        });
        return found;
    }

    /** All shares of a job, instead of those written down before. */
    public void share(String workOrderNumber, List<SharedWork.Share> shares, UUID by, Instant now) {
        jdbc.sql("delete from shared_work where work_order_number = ?").param(workOrderNumber).update();
        for (var it : shares)
            jdbc.sql("insert into shared_work (work_order_number, staff_id, percent, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                    .params(workOrderNumber, it.staffId(), it.percent(), by, Timestamp.from(now)).update();
    }

    /** By the number of the work order, of those numbers. */
    public Map<String, List<SharedWork.Share>> shares(List<String> numbers) {
        var found = new HashMap<String, List<SharedWork.Share>>();
        if (!numbers.isEmpty())
            jdbc.sql("select * from shared_work where work_order_number = any(?) order by work_order_number, staff_id").param(numbers.toArray(String[]::new)).query(row -> {
                found.computeIfAbsent(row.getString("work_order_number"), it -> new java.util.ArrayList<>()).add(new SharedWork.Share(row.getObject("staff_id", UUID.class), row.getInt("percent")));
            });
        return found;
    }

    public void post(UUID staffId, YearMonth from, Post post, UUID by, Instant now) {
        jdbc.sql("""
                insert into star_post (staff_id, month, post, set_by, set_at) values (?, ?, ?, ?, ?)
                on conflict (staff_id, month) do update set post = excluded.post, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(staffId, Date.valueOf(from.atDay(1)), post.name(), by, Timestamp.from(now)).update();
    }

    /** What was said last, up to that month. */
    public Map<UUID, Post> posts(YearMonth month) {
        var found = new HashMap<UUID, Post>();
        jdbc.sql("select staff_id, post from star_post where month <= ? order by month").param(Date.valueOf(month.atDay(1)))
                .query(row -> { found.put(row.getObject("staff_id", UUID.class), Post.valueOf(row.getString("post"))); });
        return found;
    }

    private static Inspection inspection(ResultSet row, int n) throws SQLException {
        return new Inspection(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class), row.getString("number"), row.getObject("inspected_on", LocalDate.class),
                row.getBigDecimal("mark"), row.getBoolean("passed"), (Integer) row.getObject("attitude"), row.getInt("privacy"), row.getString("words"), row.getObject("recorded_by", UUID.class));
    }

    private static Conduct conduct(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("verified_at");
        return new Conduct(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class), Conduct.Kind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class),
                row.getString("number"), row.getString("words"), row.getObject("recorded_by", UUID.class), row.getTimestamp("recorded_at").toInstant(),
                row.getObject("verified_by", UUID.class), at == null ? null : at.toInstant());
    }
}
