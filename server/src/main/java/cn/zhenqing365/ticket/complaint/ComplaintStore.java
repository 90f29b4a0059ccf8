package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.complaint.model.Assessment;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.complaint.model.Round;
import cn.zhenqing365.ticket.complaint.model.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code complaint} and {@code complaint_round}; whoever changes one holds the lock of its ticket. */
@Component
class ComplaintStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ComplaintStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(Complaint it) {
        var how = it.assessment();
        template.update("insert into complaint (ticket_id, about_staff, about_ticket, remedy_sought, severity, safety, stage, level) values (?, ?, ?, ?, ?, ?, ?, ?)",
                it.ticketId(), it.aboutStaff(), it.aboutTicket(), it.remedySought(), how.severity(), how.safety(), it.stage().name(), it.level());
        insert(it.ticketId(), it.round());
    }

    /** The head and its newest round; a round that is not there yet is added. */
    void save(Complaint it) {
        var how = it.assessment();
        template.update("""
                update complaint set severity = ?, safety = ?, complexity = ?, impact = ?, immediate_action = ?, assessed_at = ?, assessed_by = ?,
                    stage = ?, level = ? where ticket_id = ?""",
                how.severity(), how.safety(), how.complexity(), how.impact(), how.immediateAction(), time(how.assessedAt()), how.assessedBy(),
                it.stage().name(), it.level(), it.ticketId());
        var round = it.round();
        int known = template.update("""
                update complaint_round set contacted_at = ?, facts = ?, decision = ?, remedy = ?, remedy_cents = ?, responsible = ?, judged_by = ?,
                    decided_at = ?, communicated_at = ?, communicated_by = ?, how = ?, satisfied = ?, word = ?, word_at = ? where id = ?""",
                time(round.contactedAt()), round.facts(), round.decision(), round.remedy(), round.remedyCents(), round.responsible(), round.judgedBy(),
                time(round.decidedAt()), time(round.communicatedAt()), round.communicatedBy(), round.how(), round.satisfied(), round.word(),
                time(round.wordAt()), round.id());
        if (known == 0) insert(it.ticketId(), round);
    }

    /** @throws Refused NOT_A_COMPLAINT */
    Complaint get(UUID ticketId, String number) {
        return find(ticketId, number).orElseThrow(() -> Refused.because("NOT_A_COMPLAINT", "number", number));
    }

    Optional<Complaint> find(UUID ticketId, String number) {
        var rounds = jdbc.sql("select * from complaint_round where ticket_id = ? order by no").param(ticketId).query(ComplaintStore::round).list();
        return jdbc.sql("select * from complaint where ticket_id = ?").param(ticketId).query((row, n) -> new Complaint(ticketId, number,
                uuid(row, "about_staff"), uuid(row, "about_ticket"), row.getString("remedy_sought"),
                new Assessment(row.getString("severity"), row.getBoolean("safety"), row.getString("complexity"), row.getString("impact"),
                        row.getString("immediate_action"), instant(row, "assessed_at"), uuid(row, "assessed_by")),
                Stage.valueOf(row.getString("stage")), row.getInt("level"), rounds)).optional();
    }

    /** Heads of many complaints, for lists. */
    List<Complaints.Brief> briefs(Collection<UUID> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : jdbc.sql("""
                select c.*, r.responsible from complaint c join complaint_round r on r.ticket_id = c.ticket_id
                    and r.no = (select max(no) from complaint_round x where x.ticket_id = c.ticket_id) where c.ticket_id = any(?)""")
                .param(ticketIds.toArray(UUID[]::new)).query((row, n) -> new Complaints.Brief(uuid(row, "ticket_id"), Stage.valueOf(row.getString("stage")),
                        row.getInt("level"), row.getString("severity"), row.getBoolean("safety"), uuid(row, "about_staff"), row.getString("responsible"))).list();
    }

    private void insert(UUID ticketId, Round it) {
        template.update("insert into complaint_round (id, ticket_id, no, level, handler_id, opened_at) values (?, ?, ?, ?, ?, ?)",
                it.id(), ticketId, it.no(), it.level(), it.handlerId(), time(it.openedAt()));
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(uuid(row, "id"), row.getInt("no"), row.getInt("level"), uuid(row, "handler_id"), instant(row, "opened_at"),
                instant(row, "contacted_at"), row.getString("facts"), row.getString("decision"), row.getString("remedy"),
                (Long) row.getObject("remedy_cents"), row.getString("responsible"), uuid(row, "judged_by"), instant(row, "decided_at"),
                instant(row, "communicated_at"), uuid(row, "communicated_by"), row.getString("how"), (Boolean) row.getObject("satisfied"),
                row.getString("word"), instant(row, "word_at"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
