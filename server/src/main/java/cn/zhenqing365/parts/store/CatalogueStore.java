package cn.zhenqing365.parts.store;

import cn.zhenqing365.parts.CatalogueVersion;
import cn.zhenqing365.parts.model.Catalogue;
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

/** The versions of the catalogue: shipped as a file, from then on changed by the operator; ten seconds old at most. */
@Component
public class CatalogueStore implements InitializingBean {
    private static final Instant BEGINNING = Instant.parse("2010-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<CatalogueVersion>> cache;

    CatalogueStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(all -> read());
    }

    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("parts/catalogue-v1.json").getInputStream()) {
            jdbc.sql("insert into part_catalogue (version, effective_from, catalogue, changed_by) values (1, ?, ?::jsonb, 'shipped') on conflict (version) do nothing")
                    .params(Timestamp.from(BEGINNING), json.writeValueAsString(json.readValue(file, Catalogue.class))).update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        cache.invalidateAll();
    }

    public Catalogue inForce(Instant at) {
        var all = cache.get("all");
        if (all.isEmpty()) {   // a town was loaded anew below us
            afterPropertiesSet();
            all = cache.get("all");
        }
        return all.stream().filter(it -> !it.effectiveFrom().isAfter(at)).findFirst().orElse(all.get(all.size() - 1)).catalogue();
    }

    /** Newest first. */
    public List<CatalogueVersion> all() {
        return cache.get("all");
    }

    /** The next version; two who add one at once: the key lets only one in. */
    public void add(Catalogue catalogue, Instant effectiveFrom, String changedBy) {
        jdbc.sql("insert into part_catalogue (version, effective_from, catalogue, changed_by) select coalesce(max(version), 0) + 1, ?, ?::jsonb, ? from part_catalogue")
                .params(Timestamp.from(effectiveFrom), json.writeValueAsString(catalogue), changedBy).update();
        cache.invalidateAll();
    }

    private List<CatalogueVersion> read() {
        return jdbc.sql("select * from part_catalogue order by effective_from desc, version desc").query((row, n) -> new CatalogueVersion(row.getInt("version"),
                row.getTimestamp("effective_from").toInstant(), json.readValue(row.getString("catalogue"), Catalogue.class), row.getString("changed_by"))).list();
    }
}
