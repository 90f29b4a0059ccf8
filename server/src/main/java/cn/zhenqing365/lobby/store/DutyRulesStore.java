package cn.zhenqing365.lobby.store;

import cn.zhenqing365.lobby.model.DutyRules;
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

/** The versions of the rules of duty: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class DutyRulesStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    /** A version and from when it holds. */
    public record Version(int version, Instant effectiveFrom, DutyRules rules, String changedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<Version>> cache;

    DutyRulesStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into lobby_duty_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                .param(Timestamp.from(BEGINNING)).param(json.writeValueAsString(shipped())).update();
        cache.invalidateAll();
    }

    public DutyRules inForce(Instant at) {
        return current(at).rules();
    }

    /** The version in force, for what keeps a copy of it. */
    public Version current(Instant at) {
        return cache.get("all").stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElseGet(() -> new Version(1, BEGINNING, shipped(), "shipped"));
    }

    /** Newest first. */
    public List<Version> all() {
        return cache.get("all");
    }

    /** The next version; two who add one at once: the key lets only one in. */
    public void add(DutyRules rules, Instant effectiveFrom, String changedBy) {
        jdbc.sql("insert into lobby_duty_rules (version, effective_from, rules, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from lobby_duty_rules")
                .param(Timestamp.from(effectiveFrom)).param(json.writeValueAsString(rules)).param(changedBy).update();
        cache.invalidateAll();
    }

    private List<Version> read() {
        return jdbc.sql("select * from lobby_duty_rules order by effective_from desc, version desc")
                .query((row, n) -> new Version(row.getInt("version"), Rows.instant(row, "effective_from"),
                        json.readValue(row.getString("rules"), DutyRules.class), row.getString("changed_by"))).list();
    }

    private DutyRules shipped() {
        try (var file = new ClassPathResource("lobby/duty-v1.json").getInputStream()) {
            return json.readValue(file, DutyRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
