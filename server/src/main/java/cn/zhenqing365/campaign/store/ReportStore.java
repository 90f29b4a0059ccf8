package cn.zhenqing365.campaign.store;

import cn.zhenqing365.campaign.Visit;
import cn.zhenqing365.campaign.VisitReport;
import cn.zhenqing365.campaign.model.Answers;
import cn.zhenqing365.campaign.model.Results;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What visitors reported, and the tickets that came of it. */
@Component
public class ReportStore {
    private static final TypeReference<Map<String, Object>> GIVEN = new TypeReference<>() {};

    public record Issue(UUID ticketId, String question, String areaCode, UUID staffId, Instant raisedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public boolean known(UUID id) {
        return jdbc.sql("select exists (select 1 from campaign_report where id = ?)").param(id).query(Boolean.class).single();
    }

    /** @param metres from the address; null when unknown. @throws org.springframework.dao.DuplicateKeyException for a second DONE of a household */
    public void insert(VisitReport it, Visit of, int version, Answers answers, Integer metres, Instant now) {
        jdbc.sql("""
                insert into campaign_report (id, visit_id, staff_id, outcome, happened_at, recorded_at, seconds, metres, questionnaire_version, answers, csi, nps, measures)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::text[])""")
                .params(java.util.Arrays.asList(it.id(), of.id(), of.staffId(), it.outcome().name(), Timestamp.from(it.happenedAt()), Timestamp.from(now), it.seconds(), metres, version,
                        json.writeValueAsString(answers == null ? Map.of() : answers.given()), answers == null ? null : answers.csi(), answers == null ? null : answers.nps(),
                        answers == null ? new String[0] : answers.jobs().toArray(String[]::new))).update();
    }

    public void raised(UUID report, Issue it) {
        jdbc.sql("insert into campaign_issue (report_id, question, ticket_id, area_code, staff_id, raised_at) values (?, ?, ?, ?, ?, ?)")
                .params(report, it.question(), it.ticketId(), it.areaCode(), it.staffId(), Timestamp.from(it.raisedAt())).update();
    }

    /** The newest first. */
    public List<Issue> issues(UUID campaign, int most) {
        return jdbc.sql("""
                select i.* from campaign_issue i join campaign_report r on r.id = i.report_id join campaign_visit v on v.id = r.visit_id
                where v.campaign_id = ? order by i.raised_at desc limit ?""").params(campaign, most)
                .query((row, n) -> new Issue(row.getObject("ticket_id", UUID.class), row.getString("question"), row.getString("area_code"), row.getObject("staff_id", UUID.class),
                        row.getTimestamp("raised_at").toInstant())).list();
    }

    /** Of every household that answered. */
    public List<Results.Reply> replies(UUID campaign) {
        return jdbc.sql("""
                select v.area_code, r.csi, r.nps, r.answers from campaign_report r join campaign_visit v on v.id = r.visit_id
                where v.campaign_id = ? and r.outcome = 'DONE'""").param(campaign).query((row, n) -> new Results.Reply(row.getString(1),
                row.getBigDecimal(2) == null ? null : row.getBigDecimal(2).doubleValue(), (Integer) row.getObject(3), json.readValue(row.getString(4), GIVEN))).list();
    }
}
