package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Login and password for a session of twelve hours: a shift and its hand-over. Nothing of a password is remembered. */
@Component
class SignIn {
    static final Duration LIFE = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final StaffMembers staffMembers;
    private final SignInTries tries;
    private final Clock clock;
    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    private final String nobodysHash = bcrypt.encode(UUID.randomUUID().toString());

    SignIn(JdbcClient jdbc, Sessions sessions, StaffMembers staffMembers, SignInTries tries, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.staffMembers = staffMembers;
        this.tries = tries;
        this.clock = clock;
    }

    record Opened(Staff staff, String token) {}

    private record Kept(UUID staffId, String hash) {}

    /** @throws Refused WRONG_PASSWORD, the same and as slow for a login that does not exist; TOO_MANY_TRIES */
    Opened with(String login, String password) {
        var now = clock.instant();
        tries.begin(login, now);
        var kept = jdbc.sql("select id, password_hash from staff where login = ? and active").param(login)
                .query((row, number) -> new Kept(row.getObject("id", UUID.class), row.getString("password_hash"))).optional();
        if (!bcrypt.matches(password, kept.map(Kept::hash).orElse(nobodysHash)) || kept.isEmpty()) throw Refused.because("WRONG_PASSWORD");
        tries.succeeded(login);
        var staff = staffMembers.find(kept.get().staffId).orElseThrow(() -> Refused.because("WRONG_PASSWORD"));
        return new Opened(staff, sessions.open(staff.id(), LIFE, now));
    }
}
