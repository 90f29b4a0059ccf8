package cn.zhenqing365.audit.store;

import cn.zhenqing365.audit.RetentionVersion;
import cn.zhenqing365.audit.model.RetentionRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of how long data is kept: shipped as a file, from then on changed by the operator. Asked once a night. A class that a
 * version does not know yet, because the software learned to forget it later, is kept as long as the shipped file says.
 */
@Component
public class RetentionStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private RetentionRules shipped;

    RetentionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("audit/retention-v1.json").getInputStream()) {
            shipped = json.readValue(file, RetentionRules.class);
            jdbc.sql("insert into retention_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(shipped)).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public RetentionRules inForce(Instant at) {
        return all().stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElseThrow().rules();
    }

    /** Newest first. */
    public List<RetentionVersion> all() {
        return jdbc.sql("select * from retention_rules order by effective_from desc, version desc").query((row, n) -> new RetentionVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), RetentionRules.class).with(shipped), row.getString("changed_by"),
                row.getString("reason"), row.getTimestamp("changed_at") == null ? null : row.getTimestamp("changed_at").toInstant())).list();
    }

    /** The newest version there is, whether it holds yet or not. */
    public RetentionVersion newest() {
        return all().stream().max(Comparator.comparingInt(RetentionVersion::version)).orElseThrow();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    public void add(RetentionVersion it) {
        jdbc.sql("insert into retention_rules (version, effective_from, rules, changed_by, reason, changed_at) values (?, ?, ?::jsonb, ?, ?, ?)")
                .params(it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it.rules()), it.changedBy(), it.reason(), Timestamp.from(it.changedAt())).update();
    }
}
