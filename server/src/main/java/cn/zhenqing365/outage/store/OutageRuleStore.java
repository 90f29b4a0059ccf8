package cn.zhenqing365.outage.store;

import cn.zhenqing365.outage.RulesVersion;
import cn.zhenqing365.outage.model.OutageRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of when reports are a fault of the net: shipped as a file, from then on changed by the operator. */
@Component
public class OutageRuleStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutageRuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("outage/outage-v1.json").getInputStream()) {
            jdbc.sql("insert into outage_rules (version, effective_from, rules, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(json.readValue(file, OutageRules.class))).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public OutageRules inForce(Instant at) {
        return all().stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElseThrow().rules();
    }

    /** Newest first. */
    public List<RulesVersion> all() {
        return jdbc.sql("select * from outage_rules order by effective_from desc, version desc").query((row, n) -> new RulesVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), OutageRules.class), row.getString("changed_by"))).list();
    }

    public void add(OutageRules rules, Instant from, String by) {
        jdbc.sql("insert into outage_rules (version, effective_from, rules, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from outage_rules")
                .params(Timestamp.from(from), json.writeValueAsString(rules), by).update();
    }
}
