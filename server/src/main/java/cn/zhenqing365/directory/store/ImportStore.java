package cn.zhenqing365.directory.store;

import cn.zhenqing365.directory.files.TableFile;
import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.Landed;
import cn.zhenqing365.directory.model.Reason;
import cn.zhenqing365.directory.model.RowCheck.Checked;
import cn.zhenqing365.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Jobs, who works on them, and the rows that did not land. */
@Repository
public class ImportStore {
    /** How long a silent node keeps a job; each batch renews it. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int PAGE = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient client, JdbcTemplate jdbc, JsonMapper json) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
    }

    public void receive(UUID id, String requestKey, String fileName, List<String> headings, TableFile file, Actor by, Instant now) {
        client.sql("""
                insert into import_job (id, request_key, file_name, headings, format, charset, state, total, done, created, updated, unchanged,
                                        rejected, received_by, received_name, received_at)
                values (?, ?, ?, string_to_array(?, chr(31)), ?, ?, 'RECEIVED', 0, 0, 0, 0, 0, 0, ?, ?, ?) on conflict (request_key) do nothing""")
                .params(Arrays.asList(id, requestKey, fileName, String.join("\u001F", headings), file.format().name(), file.charset(), by.id(), by.name(), Timestamp.from(now))).update();
    }

    public Optional<ImportJob> find(UUID id) {
        return client.sql("select * from import_job where id = ?").param(id).query(this::job).optional();
    }

    public Optional<ImportJob> byRequestKey(String key) {
        return client.sql("select * from import_job where request_key = ?").param(key).query(this::job).optional();
    }

    /** @return false when it runs already or is done */
    public boolean queue(UUID id) {
        return client.sql("update import_job set state = 'QUEUED', failure = null where id = ? and state in ('RECEIVED', 'FAILED')")
                .param(id).update() == 1;
    }

    /** Jobs that wait or were left behind, oldest first. */
    public List<UUID> open(Instant now) {
        return client.sql("""
                select id from import_job where state in ('QUEUED', 'RUNNING') and (lease_until is null or lease_until < ?)
                order by received_at""").param(Timestamp.from(now)).query(UUID.class).list();
    }

    /** @return the job when this node has it now */
    public Optional<ImportJob> claim(UUID id, String node, Instant now) {
        return client.sql("""
                update import_job set state = 'RUNNING', node = ?, lease_until = ?, started_at = coalesce(started_at, ?)
                where id = (select id from import_job where id = ? and state in ('QUEUED', 'RUNNING')
                            and (lease_until is null or lease_until < ?) for update skip locked)
                returning *""").params(node, Timestamp.from(now.plus(LEASE)), Timestamp.from(now), id, Timestamp.from(now))
                .query(this::job).optional();
    }

    public void counted(UUID id, int total) {
        client.sql("update import_job set total = ? where id = ?").params(total, id).update();
    }

    /** In the transaction of the batch. @return false when another node has taken the job over: nothing of this batch may stand */
    public boolean advance(UUID id, String node, int rows, Landed landed, int rejected, Instant now) {
        return client.sql("""
                update import_job set done = done + ?, created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
                       rejected = rejected + ?, lease_until = ?
                where id = ? and node = ? and state = 'RUNNING'""")
                .params(rows, landed.created(), landed.updated(), landed.unchanged(), rejected, Timestamp.from(now.plus(LEASE)), id, node).update() == 1;
    }

    public void end(UUID id, String node, String state, String failure, Instant now) {
        client.sql("update import_job set state = ?, failure = ?, ended_at = ?, node = null, lease_until = null where id = ? and node = ?")
                .params(Arrays.asList(state, failure, Timestamp.from(now), id, node)).update();
    }

    /** A node that goes down in order leaves the job to the next one at once. */
    public void leave(UUID id, String node) {
        client.sql("update import_job set node = null, lease_until = null where id = ? and node = ?").params(id, node).update();
    }

    public void reject(UUID id, List<Checked> bad) {
        jdbc.batchUpdate("insert into import_reject (job_id, row_no, reasons, cells) values (?, ?, ?, ?)", bad, 500, (row, it) -> {
            row.setObject(1, id);
            row.setInt(2, it.row());
            row.setString(3, json.writeValueAsString(it.reasons()));
            row.setArray(4, row.getConnection().createArrayOf("text", it.cells().toArray()));
        });
    }

    /** Every rejected row in the order of the file, a page at a time. */
    public void rejects(UUID id, BiConsumer<List<String>, List<Reason>> each) {
        int after = 0;
        for (int read = PAGE; read == PAGE; ) {
            read = 0;
            for (var page : client.sql("select row_no, reasons, cells from import_reject where job_id = ? and row_no > ? order by row_no limit ?")
                    .params(id, after, PAGE).query((row, number) -> new Rejected(row.getInt(1), row.getString(2), (String[]) row.getArray(3).getArray())).list()) {
                each.accept(List.of(page.cells), List.of(json.readValue(page.reasons, Reason[].class)));
                after = page.row;
                read++;
            }
        }
    }

    private record Rejected(int row, String reasons, String[] cells) {}

    private ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(row.getObject("id", UUID.class), row.getString("file_name"),
                List.of((String[]) row.getArray("headings").getArray()), row.getString("format"), row.getString("charset"),
                row.getString("state"), row.getInt("total"), row.getInt("done"), row.getInt("created"), row.getInt("updated"),
                row.getInt("unchanged"), row.getInt("rejected"), row.getString("received_name"), instant(row, "received_at"),
                instant(row, "started_at"), instant(row, "ended_at"), row.getString("failure"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
