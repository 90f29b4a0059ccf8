package cn.zhenqing365.dispatch;

import cn.zhenqing365.dispatch.model.EscalationRules;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who stands in, and the quiet hours: shipped as a file ({@code zq.escalation}), from then on versions the operator makes; ten seconds old at most. */
@Component
class EscalationBook implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Resource file;
    private final LoadingCache<String, List<EscalationVersion>> cache;

    EscalationBook(JdbcClient jdbc, JsonMapper json, @Value("${zq.escalation:classpath:dispatch/escalation-v1.json}") Resource file) {
        this.jdbc = jdbc;
        this.json = json;
        this.file = file;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    /** Idempotent, and harmless when several nodes start at once. */
    @Override
    public void afterPropertiesSet() {
        try (var in = file.getInputStream()) {
            jdbc.sql("insert into escalation_rules (version, effective_from, rules, changed_by, reason) values (1, ?, ?::jsonb, 'shipped', '') on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(json.readValue(in, EscalationRules.class))).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        cache.invalidateAll();
    }

    EscalationRules inForce(Instant at) {
        var all = cache.get("all");
        return all.stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElse(all.get(all.size() - 1)).rules();
    }

    /** Newest first. */
    List<EscalationVersion> all() {
        return cache.get("all");
    }

    /** The newest version there is, whether it holds yet or not. */
    EscalationVersion newest() {
        return read().stream().max(Comparator.comparingInt(EscalationVersion::version)).orElseThrow();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    void add(EscalationVersion it) {
        jdbc.sql("insert into escalation_rules (version, effective_from, rules, changed_by, reason, changed_at) values (?, ?, ?::jsonb, ?, ?, ?)")
                .params(it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it.rules()), it.changedBy(), it.reason(), Timestamp.from(it.changedAt())).update();
        cache.invalidateAll();
    }

    private List<EscalationVersion> read() {
        return jdbc.sql("select * from escalation_rules order by effective_from desc, version desc").query((row, n) -> new EscalationVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), EscalationRules.class), row.getString("changed_by"),
                row.getString("reason"), row.getTimestamp("changed_at") == null ? null : row.getTimestamp("changed_at").toInstant())).list();
    }
}
