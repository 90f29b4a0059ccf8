package cn.zhenqing365.commitment.store;

import cn.zhenqing365.commitment.model.Commitment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the commitments: shipped as a file, from then on added by the operator. */
@Repository
public class CommitmentStore implements InitializingBean {
    /** A version with what the record of its publication needs. */
    public record Version(Commitment commitment, String textHash, String madeBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommitmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Idempotent, and harmless when several nodes start at once. */
    @Override
    public void afterPropertiesSet() {
        try (var file = new ClassPathResource("commitment/commitments-v1.json").getInputStream()) {
            json.readValue(file, new TypeReference<List<Commitment>>() {}).forEach(it -> insert(it, "shipped", " on conflict (id, version) do nothing"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another was faster */
    public void add(Commitment it, String by) {
        insert(it, by, "");
    }

    /** By id, the newest first. */
    public List<Version> all() {
        return jdbc.sql("select body, text_hash, made_by from commitment order by id, effective_from desc, version desc")
                .query((row, n) -> new Version(json.readValue(row.getString(1), Commitment.class), row.getString(2), row.getString(3))).list();
    }

    /** Those in force at {@code at}, published or not, by id. */
    public List<Commitment> inForce(Instant at) {
        var found = new TreeMap<String, Commitment>();
        all().stream().map(Version::commitment).filter(it -> !it.effectiveFrom().isAfter(at)).forEach(it -> found.putIfAbsent(it.id(), it));
        return List.copyOf(found.values());
    }

    private void insert(Commitment it, String by, String conflict) {
        jdbc.sql("insert into commitment (id, version, effective_from, body, text_hash, made_by) values (?, ?, ?, ?::jsonb, ?, ?)" + conflict)
                .params(it.id(), it.version(), Timestamp.from(it.effectiveFrom()), json.writeValueAsString(it), hash(it), by).update();
    }

    /** Of everything the public reads. */
    static String hash(Commitment it) {
        try {
            var words = String.join("\n", it.title(), it.text(), it.measure(), it.titleEn(), it.textEn(), it.measureEn());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
