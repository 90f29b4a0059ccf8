package cn.zhenqing365.dispatch.plan.store;

import cn.zhenqing365.dispatch.plan.model.PlanRules;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
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
    public record Version(int version, Instant effectiveFrom, PlanRules rules, String changedBy) {}

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

    /** The next version; two who add one at once: the key lets only one in. */
    public void add(PlanRules rules, Instant effectiveFrom, String changedBy) {
        jdbc.sql("insert into plan_rules (version, effective_from, rules, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from plan_rules")
                .param(Timestamp.from(effectiveFrom)).param(json.writeValueAsString(rules)).param(changedBy).update();
        cache.invalidateAll();
    }

    private List<Version> read() {
        return jdbc.sql("select * from plan_rules order by effective_from desc, version desc")
                .query((row, n) -> new Version(row.getInt("version"), Rows.instant(row, "effective_from"),
                        json.readValue(row.getString("rules"), PlanRules.class), row.getString("changed_by"))).list();
    }

    private PlanRules shipped() {
        try (var file = new ClassPathResource("dispatch/plan-v1.json").getInputStream()) {
            return json.readValue(file, PlanRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
