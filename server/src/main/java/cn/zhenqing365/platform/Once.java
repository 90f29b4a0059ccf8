package cn.zhenqing365.platform;

import cn.zhenqing365.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A creating request is done once however often it is sent: the answer is kept under the client's {@code Idempotency-Key} in
 * the transaction of the deed, so that both are there or neither. The same key with another request is refused. Nearly every
 * request comes once, so nothing is looked up before: a repetition is found by its key when it wants to be kept, rolled back,
 * and given the answer of the first.
 */
@Component
public class Once {
    private static final int LONGEST_KEY = 100;
    private static final Together.Kind ANSWER = new Together.Kind(
            "insert into idempotent_answer (key, fingerprint, status, answer, recorded_at) values ", Together.row(5), true);

    private record Given(String fingerprint, int status, String answer) {}

    private final JdbcClient jdbc;
    private final Together together;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Once(JdbcClient jdbc, Together together, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param who     the sender, so that one cannot read another's answer
     * @param request what was asked, for the comparison
     * @throws Refused IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED
     */
    public <T> ResponseEntity<T> create(Object who, String key, Object request, Class<T> type, Supplier<ResponseEntity<T>> deed) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) throw Refused.because("IDEMPOTENCY_KEY_MISSING");
        var own = who + ":" + key;
        var fingerprint = hash(json.writeValueAsString(request));
        try {
            return transaction.execute(status -> {
                var answer = deed.get();
                keep(own, new Given(fingerprint, answer.getStatusCode().value(), json.writeValueAsString(answer.getBody())));
                return answer;
            });
        } catch (RuntimeException failed) {   // the key is taken, or the world is no longer what it was before the first
            var first = find(own);
            if (first.isPresent()) return again(first.get(), fingerprint, type);
            throw failed;
        }
    }

    private <T> ResponseEntity<T> again(Given known, String fingerprint, Class<T> type) {
        if (!known.fingerprint().equals(fingerprint)) throw Refused.because("IDEMPOTENCY_KEY_REUSED");
        return ResponseEntity.status(known.status()).header("Idempotent-Replay", "true").body(json.readValue(known.answer(), type));
    }

    private Optional<Given> find(String key) {
        return jdbc.sql("select fingerprint, status, answer from idempotent_answer where key = ?").param(key)
                .query((row, n) -> new Given(row.getString(1), row.getInt(2), row.getString(3))).optional();
    }

    private void keep(String key, Given it) {
        together.insert(ANSWER, null, key, it.fingerprint(), it.status(), it.answer(), Timestamp.from(clock.instant()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
