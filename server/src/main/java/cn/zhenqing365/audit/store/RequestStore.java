package cn.zhenqing365.audit.store;

import cn.zhenqing365.audit.DataRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests of the persons concerned. */
@Component
public class RequestStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(DataRequest it) {
        jdbc.sql("insert into data_request (id, number, household_id, area_code, kind, identity, asked_at, answer_due, taken_by, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                .params(it.id(), it.number(), it.householdId(), it.areaCode(), it.kind().name(), it.identity(), Timestamp.from(it.askedAt()), Timestamp.from(it.answerDue()), it.takenBy()).update();
    }

    public Optional<DataRequest> lock(UUID id) {
        return jdbc.sql("select * from data_request where id = ? for update").param(id).query(this::request).optional();
    }

    public void answer(UUID id, String state, String by, String reason, Map<String, ?> outcome, Instant now) {
        jdbc.sql("update data_request set state = ?, answered_by = ?, reason = ?, outcome = ?::jsonb, answered_at = ? where id = ?")
                .param(state).param(by).param(reason).param(outcome == null ? null : json.writeValueAsString(outcome)).param(Timestamp.from(now)).param(id).update();
    }

    /** Newest first. */
    public List<DataRequest> list(int limit) {
        return jdbc.sql("select * from data_request order by asked_at desc limit ?").param(limit).query(this::request).list();
    }

    private DataRequest request(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        var outcome = row.getString("outcome");
        return new DataRequest(row.getObject("id", UUID.class), row.getString("number"), row.getObject("household_id", UUID.class), row.getString("area_code"),
                DataRequest.Kind.valueOf(row.getString("kind")), row.getString("identity"), row.getTimestamp("asked_at").toInstant(), row.getTimestamp("answer_due").toInstant(),
                row.getString("taken_by"), row.getString("state"), answered == null ? null : answered.toInstant(), row.getString("answered_by"), row.getString("reason"),
                outcome == null ? null : json.readValue(outcome, new TypeReference<Map<String, Object>>() {}));
    }
}
