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
import java.util.Comparator;
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

    /** The newest version there is, whether it holds yet or not. */
    public RulesVersion newest() {
        return read().stream().max(Comparator.comparingInt(RulesVersion::version)).orElseThrow();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    public void add(RulesVersion it) {
        jdbc.sql("insert into credit_rules (version, effective_from, rules, changed_by, reason, changed_at) values (?, ?, ?::jsonb, ?, ?, ?)")
                .params(it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it.rules()), it.changedBy(), it.reason(), Timestamp.from(it.changedAt())).update();
        cache.invalidateAll();
    }

    private List<RulesVersion> read() {
        return jdbc.sql("select * from credit_rules order by effective_from desc, version desc").query((row, n) -> new RulesVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), CreditRules.class), row.getString("changed_by"),
                row.getString("reason"), row.getTimestamp("changed_at") == null ? null : row.getTimestamp("changed_at").toInstant())).list();
    }
}
