package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Remembered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open sessions. The browser keeps 256 random bits, we keep their SHA-256: who reads our table cannot sign in with it. A session
 * found is remembered for five seconds; one that is closed is gone at once on this node and after five seconds on the others.
 */
@Component
public class Sessions {
    /** The cookie that carries the token. */
    public static final String COOKIE = "zq_session";
    private static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final StaffMembers staffMembers;
    private final Remembered<String, Session> remembered = new Remembered<>(Duration.ofSeconds(5), 50_000);

    Sessions(JdbcClient jdbc, StaffMembers staffMembers) {
        this.jdbc = jdbc;
        this.staffMembers = staffMembers;
    }

    private record Session(UUID staffId, Instant expiresAt) {}

    /** @return the raw token for the cookie {@value #COOKIE}; it cannot be read again */
    public String open(UUID staffId, Duration life, Instant now) {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("delete from staff_session where staff_id = ? and expires_at < ?")
                .param(staffId).param(Timestamp.from(now.minus(KEPT_AFTER_ITS_END))).update();
        jdbc.sql("insert into staff_session (token_hash, staff_id, issued_at, expires_at) values (?, ?, ?, ?)")
                .param(hash(token)).param(staffId).param(Timestamp.from(now)).param(Timestamp.from(now.plus(life))).update();
        return token;
    }

    /** Whose session this is. @throws Refused SESSION_EXPIRED, or NOT_SIGNED_IN when it is unknown or the person has left */
    Staff holder(String token, Instant now) {
        var session = remembered.get(hash(token), this::read);
        if (session == null) throw Refused.because("NOT_SIGNED_IN");
        if (!now.isBefore(session.expiresAt)) throw Refused.because("SESSION_EXPIRED");
        return staffMembers.find(session.staffId).filter(Staff::active).orElseThrow(() -> Refused.because("NOT_SIGNED_IN"));
    }

    void close(String token) {
        jdbc.sql("delete from staff_session where token_hash = ?").param(hash(token)).update();
        remembered.forget(hash(token));
    }

    private Session read(String hash) {
        return jdbc.sql("select staff_id, expires_at from staff_session where token_hash = ?").param(hash)
                .query((row, number) -> new Session(row.getObject("staff_id", UUID.class), row.getTimestamp("expires_at").toInstant()))
                .optional().orElse(null);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
