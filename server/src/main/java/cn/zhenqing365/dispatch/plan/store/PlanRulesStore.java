package cn.zhenqing365.dispatch.plan.store;

import cn.zhenqing365.dispatch.plan.model.PlanRules;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the rules of planning: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class PlanRulesStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    /** A version and from when it holds. */
    public record Version(int version, Instant effectiveFrom, PlanRules rules, String changedBy, String reason, Instant changedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<Version>> cache;

    PlanRulesStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into plan_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                .param(Timestamp.from(BEGINNING)).param(json.writeValueAsString(shipped())).update();
        cache.invalidateAll();
    }

    public PlanRules inForce(Instant at) {
        return cache.get("all").stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().map(Version::rules).orElseGet(this::shipped);
    }

    /** Newest first. */
    public List<Version> all() {
        return cache.get("all");
    }

    /** The newest version there is, whether it holds yet or not. */
    public Version newest() {
        return read().stream().max(Comparator.comparingInt(Version::version)).orElseThrow();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    public void add(Version it) {
        jdbc.sql("insert into plan_rules (version, effective_from, rules, changed_by, reason, changed_at) values (?, ?, ?::jsonb, ?, ?, ?)")
                .params(it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it.rules()), it.changedBy(), it.reason(), Timestamp.from(it.changedAt())).update();
        cache.invalidateAll();
    }

    private List<Version> read() {
        return jdbc.sql("select * from plan_rules order by effective_from desc, version desc")
                .query((row, n) -> new Version(row.getInt("version"), Rows.instant(row, "effective_from"),
                        json.readValue(row.getString("rules"), PlanRules.class), row.getString("changed_by"), row.getString("reason"), Rows.instant(row, "changed_at"))).list();
    }

    private PlanRules shipped() {
        try (var file = new ClassPathResource("dispatch/plan-v1.json").getInputStream()) {
            return json.readValue(file, PlanRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
