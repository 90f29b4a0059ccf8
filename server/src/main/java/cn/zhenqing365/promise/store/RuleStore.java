package cn.zhenqing365.promise.store;

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
    public void insert(CommitmentRule it) {
        jdbc.update("insert into commitment_rule (clock, version, effective_from, rule, source) values (?, ?, ?, ?::jsonb, ?)", it.clock(), it.version(),
                Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it), it.source() + ", " + it.section());
    }

    /** All versions of all clocks, newest first. */
    public List<CommitmentRule> all() {
        return jdbc.query("select rule from commitment_rule order by clock, effective_from desc, version desc",
                (row, number) -> json.readValue(row.getString(1), CommitmentRule.class));
    }
}
