package cn.zhenqing365.scoreboard.improvement;

import cn.zhenqing365.kernel.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings as rows, and the tickets they came from. */
@Component
class FindingStore {
    private static final String SELECT = """
            select f.*, array(select c.number from finding_case c where c.finding_id = f.id order by c.number) as cases from finding f
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of its month; two at once meet at the unique key. */
    String nextNumber(LocalDate day) {
        var prefix = "F%d%02d-".formatted(day.getYear(), day.getMonthValue());
        int last = jdbc.sql("select coalesce(max(substr(number, 9)::int), 0) from finding where number like ?").param(prefix + "%").query(Integer.class).single();
        return prefix + "%02d".formatted(last + 1);
    }

    void insert(Finding it) {
        jdbc.sql("insert into finding (id, number, title, figure, area_code, what, state, found_at, found_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(it.id()).param(it.number()).param(it.title()).param(it.figure()).param(it.areaCode()).param(it.what()).param(it.state().name())
                .param(Timestamp.from(it.foundAt())).param(it.foundBy()).update();
    }

    /** @throws Refused CHANGED_MEANWHILE */
    void update(Finding it) {
        int changed = jdbc.sql("""
                update finding set cause = ?, measure = ?, owner_id = ?, starts_on = ?, weeks = ?, check_on = ?, state = ?, effect = ?::jsonb, conclusion = ?, version = version + 1
                where id = ? and version = ?""").param(it.cause()).param(it.measure()).param(it.ownerId()).param(date(it.startsOn())).param(it.weeks()).param(date(it.checkOn()))
                .param(it.state().name()).param(it.effect() == null ? null : json.writeValueAsString(it.effect())).param(it.conclusion()).param(it.id()).param(it.version()).update();
        if (changed == 0) throw Refused.because("FINDING_CHANGED_MEANWHILE", "number", it.number());
    }

    void attach(UUID finding, UUID ticket, String number) {
        jdbc.sql("insert into finding_case (finding_id, ticket_id, number) values (?, ?, ?) on conflict do nothing").params(finding, ticket, number).update();
    }

    /** @throws Refused NOT_FOUND */
    Finding get(String number) {
        return jdbc.sql(SELECT + "where f.number = ?").param(number).query(this::finding).optional().orElseThrow(() -> Refused.notFound("FINDING", number));
    }

    List<Finding> all() {
        return jdbc.sql(SELECT + "order by f.found_at desc limit 300").query(this::finding).list();
    }

    List<Finding> due(LocalDate today) {
        return jdbc.sql(SELECT + "where f.state = 'DECIDED' and f.check_on <= ? order by f.check_on limit 100").param(Date.valueOf(today)).query(this::finding).list();
    }

    private Finding finding(ResultSet row, int n) throws SQLException {
        var effect = row.getString("effect");
        return new Finding(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), row.getString("figure"), row.getString("area_code"), row.getString("what"),
                row.getString("cause"), row.getString("measure"), row.getObject("owner_id", UUID.class), row.getObject("starts_on", LocalDate.class), (Integer) row.getObject("weeks"),
                row.getObject("check_on", LocalDate.class), Finding.State.valueOf(row.getString("state")), effect == null ? null : json.readValue(effect, Finding.Effect.class),
                row.getString("conclusion"), row.getTimestamp("found_at").toInstant(), row.getObject("found_by", UUID.class), List.of((String[]) row.getArray("cases").getArray()),
                row.getInt("version"));
    }

    private static Date date(LocalDate it) {
        return it == null ? null : Date.valueOf(it);
    }
}
