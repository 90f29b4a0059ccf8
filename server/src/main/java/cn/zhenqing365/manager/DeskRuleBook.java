package cn.zhenqing365.manager;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the desk's rules: the shipped ones ({@code zq.manager-desk}) hold until the operator changes them; ten seconds old at most. */
@Component
public class DeskRuleBook {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");

    private enum Only { ENTRY }

    /** @param version 0: as shipped */
    public record Version(int version, Instant effectiveFrom, DeskRules rules, String changedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Version shipped;
    private final Remembered<Only, List<Version>> remembered = new Remembered<>(Duration.ofSeconds(10), 1);

    DeskRuleBook(JdbcClient jdbc, JsonMapper json, @Value("${zq.manager-desk:classpath:manager/desk-v1.json}") Resource file) {
        this.jdbc = jdbc;
        this.json = json;
        try (var in = file.getInputStream()) {
            shipped = new Version(0, BEGINNING, json.readValue(in, DeskRules.class).checked(), "shipped");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What holds at a moment. */
    public DeskRules at(Instant moment) {
        return all().stream().filter(it -> !it.effectiveFrom().isAfter(moment)).findFirst().orElse(shipped).rules();
    }

    /** Newest first, the shipped ones last. */
    public List<Version> all() {
        return remembered.get(Only.ENTRY, it -> read());
    }

    /** @throws Refused DESK_RULES_CHANGED_MEANWHILE when another was quicker: the key lets only one in */
    int add(DeskRules rules, Instant from, String by) {
        try {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {   // what is read before would be the old rules, or some that never were
                    remembered.forget();
                }
            });
            return jdbc.sql("""
                    insert into desk_rules (version, effective_from, rules, changed_by)
                    select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from desk_rules returning version""")
                    .params(Timestamp.from(from), json.writeValueAsString(rules), by).query(Integer.class).single();
        } catch (DuplicateKeyException another) {
            throw Refused.because("DESK_RULES_CHANGED_MEANWHILE");
        }
    }

    /** For whoever cannot wait ten seconds. */
    void forget() {
        remembered.forget();
    }

    private List<Version> read() {
        var all = new ArrayList<>(jdbc.sql("select * from desk_rules order by effective_from desc, version desc").query((row, n) -> new Version(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("rules"), DeskRules.class), row.getString("changed_by"))).list());
        all.add(shipped);
        return List.copyOf(all);
    }
}
