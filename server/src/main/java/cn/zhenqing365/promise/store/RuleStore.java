package cn.zhenqing365.promise.store;

import cn.zhenqing365.promise.RuleNote;
import cn.zhenqing365.promise.model.CommitmentRule;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the commitments. */
@Repository
public class RuleStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RuleStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds what is not there; a version that is there is history and stays as it is. */
    public void add(List<CommitmentRule> rules) {
        jdbc.batchUpdate("""
                insert into commitment_rule (clock, version, effective_from, rule, source) values (?, ?, ?, ?::jsonb, ?)
                on conflict (clock, version) do nothing""",
                rules.stream().map(it -> new Object[] {it.clock(), it.version(), Timestamp.from(it.effectiveFrom()),
                    json.writeValueAsString(it), it.source() + ", " + it.section()}).toList());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    public void insert(CommitmentRule it, String changedBy, String reason) {
        jdbc.update("insert into commitment_rule (clock, version, effective_from, rule, source, changed_by, reason) values (?, ?, ?, ?::jsonb, ?, ?, ?)", it.clock(),
                it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it), it.source() + ", " + it.section(), changedBy, reason);
    }

    public List<RuleNote> notes() {
        return jdbc.query("select clock, version, changed_by, reason from commitment_rule order by clock, version desc",
                (row, number) -> new RuleNote(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)));
    }

    /** All versions of all clocks, newest first. */
    public List<CommitmentRule> all() {
        return jdbc.query("select rule from commitment_rule order by clock, effective_from desc, version desc",
                (row, number) -> json.readValue(row.getString(1), CommitmentRule.class));
    }
}
