package cn.zhenqing365.credit.store;

import cn.zhenqing365.credit.RulesVersion;
import cn.zhenqing365.credit.model.CreditRules;
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

/** The versions of the credit rules: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class CreditRuleStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<RulesVersion>> cache;

    CreditRuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("credit/rules-v1.json").getInputStream()) {
            jdbc.sql("insert into credit_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(json.readValue(file, CreditRules.class))).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        cache.invalidateAll();
    }

    public RulesVersion inForce(Instant at) {
        var all = cache.get("all");
        return all.stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElse(all.get(all.size() - 1));
    }

    public CreditRules version(int number) {
        return cache.get("all").stream().filter(it -> it.version() == number).findFirst().or(() -> read().stream().filter(it -> it.version() == number).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no credit rules " + number)).rules();
    }

    /** Newest first. */
    public List<RulesVersion> all() {
        return cache.get("all");
    }

    /** The next version; two who add one at once: the key lets only one in. */
    public void add(CreditRules rules, Instant effectiveFrom, String changedBy) {
        jdbc.sql("insert into credit_rules (version, effective_from, rules, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from credit_rules")
                .params(Timestamp.from(effectiveFrom), json.writeValueAsString(rules), changedBy).update();
        cache.invalidateAll();
    }

    private List<RulesVersion> read() {
        return jdbc.sql("select * from credit_rules order by effective_from desc, version desc").query((row, n) -> new RulesVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), CreditRules.class), row.getString("changed_by"))).list();
    }
}
