package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.RulesVersion;
import cn.zhenqing365.evaluation.model.ScoreRules;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the score rules: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class ScoreRulesStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Remembered<String, List<RulesVersion>> remembered = new Remembered<>(Duration.ofSeconds(10), 1);

    ScoreRulesStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("evaluation/rules-v1.json").getInputStream()) {
            jdbc.sql("insert into score_rules (version, effective_from, rules, changed_by, recorded_at) values (1, ?, ?, 'shipped', ?) on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(json.readValue(file, ScoreRules.class)), Timestamp.from(BEGINNING)).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        remembered.forget();
    }

    /** Newest first. */
    public List<RulesVersion> all() {
        return remembered.get("all", key -> read());
    }

    public RulesVersion inForce(Instant at) {
        var all = all();
        return all.stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElse(all.get(all.size() - 1));
    }

    /** @throws Refused NOT_FOUND */
    public RulesVersion version(int number) {
        return all().stream().filter(it -> it.version() == number).findFirst().or(() -> read().stream().filter(it -> it.version() == number).findFirst())
                .orElseThrow(() -> Refused.notFound("score rules", number));
    }

    /**
     * The next version, not remembered before it is committed: what is rolled back was never a rule.
     *
     * @throws Refused SCORE_RULES_CHANGED_MEANWHILE to the second of two who add one at once
     */
    public RulesVersion add(ScoreRules rules, Instant effectiveFrom, String changedBy, Instant now) {
        try {
            var version = jdbc.sql("insert into score_rules (version, effective_from, rules, changed_by, recorded_at) select coalesce(max(version), 0) + 1, ?, ?, ?, ? from score_rules returning version")
                    .params(Timestamp.from(effectiveFrom), json.writeValueAsString(rules), changedBy, Timestamp.from(now)).query(Integer.class).single();
            remembered.forget();
            return new RulesVersion(version, effectiveFrom, rules, changedBy);
        } catch (DuplicateKeyException overtaken) {
            throw Refused.because("SCORE_RULES_CHANGED_MEANWHILE");
        }
    }

    private List<RulesVersion> read() {
        return jdbc.sql("select * from score_rules order by effective_from desc, version desc").query((row, n) -> new RulesVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), ScoreRules.class), row.getString("changed_by"))).list();
    }
}
