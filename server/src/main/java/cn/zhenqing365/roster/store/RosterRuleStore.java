package cn.zhenqing365.roster.store;

import cn.zhenqing365.roster.model.RosterConfig;
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

/** The versions of the rules of rostering: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class RosterRuleStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    /** Rules and from when they hold. */
    public record Version(int version, Instant effectiveFrom, RosterConfig rules, String changedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<Version>> cache;

    RosterRuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into roster_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                .param(Timestamp.from(BEGINNING)).param(json.writeValueAsString(shipped())).update();
        cache.invalidateAll();
    }

    public Version inForce(Instant at) {
        return cache.get("all").stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElseGet(() -> new Version(1, BEGINNING, shipped(), "shipped"));
    }

    /** A version some roster was made by. */
    public RosterConfig version(int number) {
        return cache.get("all").stream().filter(it -> it.version() == number).findFirst().or(() -> read().stream().filter(it -> it.version() == number).findFirst()).map(Version::rules).orElseGet(this::shipped);
    }

    /** Newest first. */
    public List<Version> all() {
        return cache.get("all");
    }

    /** The next version; two who add one at once: the key lets only one in. */
    public void add(RosterConfig rules, Instant effectiveFrom, String changedBy) {
        jdbc.sql("insert into roster_rules (version, effective_from, rules, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from roster_rules")
                .param(Timestamp.from(effectiveFrom)).param(json.writeValueAsString(rules)).param(changedBy).update();
        cache.invalidateAll();
    }

    private List<Version> read() {
        return jdbc.sql("select * from roster_rules order by effective_from desc, version desc").query((row, n) -> new Version(row.getInt("version"), row.getTimestamp("effective_from").toInstant(),
                json.readValue(row.getString("rules"), RosterConfig.class), row.getString("changed_by"))).list();
    }

    private RosterConfig shipped() {
        try (var file = new ClassPathResource("roster/rules-v1.json").getInputStream()) {
            return json.readValue(file, RosterConfig.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
