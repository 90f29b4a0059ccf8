package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.pause.model.PauseRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code pause_request}. */
@Component
class PauseRequestStore {
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    PauseRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused PAUSE_ASKED_ALREADY: one waits, whoever asked for it */
    void insert(PauseRequest it) {
        try {
            jdbc.sql("""
                    insert into pause_request (id, ticket_id, area_code, reason, asked_by, evidence, evidence_ref, resume_at, words, requested_by, requested_at, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(it.id(), it.ticketId(), it.areaCode(), it.reason(), it.askedBy(), it.evidence(), it.evidenceRef(), Timestamp.from(it.resumeAt()), it.words(),
                            it.requestedBy(), Timestamp.from(it.requestedAt()), it.state().name()).update();
        } catch (DuplicateKeyException another) {
            throw Refused.because("PAUSE_ASKED_ALREADY");
        }
    }

    void decide(PauseRequest it) {
        jdbc.sql("update pause_request set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .params(it.state().name(), it.decidedBy(), Timestamp.from(it.decidedAt()), it.note(), it.id()).update();
    }

    /** The first who asks has it until the end of the transaction. */
    Optional<PauseRequest> lock(UUID id) {
        return jdbc.sql("select * from pause_request where id = ? for update").param(id).query(PauseRequestStore::request).optional();
    }

    Optional<PauseRequest> find(UUID id) {
        return jdbc.sql("select * from pause_request where id = ?").param(id).query(PauseRequestStore::request).optional();
    }

    /** Newest first. */
    List<PauseRequest> ofTicket(UUID ticketId) {
        return jdbc.sql("select * from pause_request where ticket_id = ? order by requested_at desc, id desc").param(ticketId).query(PauseRequestStore::request).list();
    }

    /** Those that wait, oldest first, of cases that are open; then what was decided since {@code since}, latest first. @param areas null for all */
    List<PauseRequest> list(Collection<String> areas, Instant since) {
        var own = areas == null ? null : areas.toArray(String[]::new);
        return jdbc.sql("""
                select r.* from pause_request r join ticket t on t.id = r.ticket_id
                where (r.state = 'WAITING' and t.closed_at is null and t.state <> 'CANCELLED' or r.state in ('APPROVED', 'REFUSED') and r.decided_at >= ?)
                    and (?::text[] is null or r.area_code = any(?::text[]))
                order by r.decided_at is not null, case when r.decided_at is null then r.requested_at end, r.decided_at desc, r.id limit""" + " " + MOST)
                .param(Timestamp.from(since)).param(own).param(own).query(PauseRequestStore::request).list();
    }

    private static PauseRequest request(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new PauseRequest(row.getObject("id", UUID.class), row.getObject("ticket_id", UUID.class), row.getString("area_code"), row.getString("reason"),
                row.getString("asked_by"), row.getString("evidence"), row.getString("evidence_ref"), row.getTimestamp("resume_at").toInstant(), row.getString("words"),
                row.getObject("requested_by", UUID.class), row.getTimestamp("requested_at").toInstant(), PauseRequest.State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class), decided == null ? null : decided.toInstant(), row.getString("note"));
    }
}
