package cn.zhenqing365.ticket.help;

import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a number in their hand: a code of six digits goes there, whoever it belongs to, and whoever types it has a session.
 * Nothing here looks at the customers, so nothing here can tell whether a number is one of theirs.
 */
@Component
public class ProvenPhones {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;
    private final int codesAnHour;
    private final int tries;
    private final Duration codeLife;
    private final Duration life;

    private record Code(UUID id, String hash) {}

    ProvenPhones(JdbcClient jdbc, Messages messages, Clock clock, @Value("${zq.help.codes-an-hour:3}") int codesAnHour, @Value("${zq.help.tries:5}") int tries,
                 @Value("${zq.help.code-life:10m}") Duration codeLife, @Value("${zq.help.session-life:30m}") Duration life) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
        this.codesAnHour = codesAnHour;
        this.tries = tries;
        this.codeLife = codeLife;
        this.life = life;
    }

    /** A code on its way. @throws Refused MALFORMED_PHONE, INVALID_MOBILE for a land line, TOO_MANY_CODES */
    @Transactional
    public void sendCode(String written) {
        var phone = mobile(written);
        var now = clock.instant();
        jdbc.sql("insert into help_phone (phone) values (?) on conflict (phone) do nothing").param(phone).update();
        jdbc.sql("select phone from help_phone where phone = ? for update").param(phone).query(String.class).single();
        var lately = jdbc.sql("select sent_at from help_code where phone = ? and sent_at > ? order by sent_at").param(phone).param(Timestamp.from(now.minus(HOUR)))
                .query(Timestamp.class).list();
        if (lately.size() >= codesAnHour)
            throw Refused.because("TOO_MANY_CODES", "minutes", Duration.between(now, lately.get(0).toInstant().plus(HOUR)).toMinutes() + 1);
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        jdbc.sql("insert into help_code (id, phone, hash, sent_at, tries) values (?, ?, ?, ?, 0)")
                .params(Ids.at(now), phone, hash(phone + ":" + code), Timestamp.from(now)).update();
        messages.queue(now, new OutgoingText(Ids.at(now), phone, "验证码" + code + "," + codeLife.toMinutes() + "分钟内有效,用于“贴心服务”。我们不会向您索要验证码,请不要告诉别人", "HELP_CODE", null, null, true));
    }

    /** Not one transaction: a try that fails has been made nevertheless. @return the token of a session. @throws Refused INVALID_HELP_CODE whatever is wrong with it */
    public String enter(String written, String code) {
        var phone = mobile(written);
        var now = clock.instant();
        var tried = jdbc.sql("""
                update help_code set tries = tries + 1 where tries < ? and used_at is null and sent_at > ?
                    and id = (select id from help_code where phone = ? order by sent_at desc, id desc limit 1) returning id, hash""")
                .params(tries, Timestamp.from(now.minus(codeLife)), phone).query((row, n) -> new Code(row.getObject(1, UUID.class), row.getString(2))).optional();
        var typed = hash(phone + ":" + (code == null ? "" : code.strip()));
        if (tried.isEmpty() || !tried.get().hash.equals(typed)) throw Refused.because("INVALID_HELP_CODE", "minutes", codeLife.toMinutes(), "tries", tries);
        var first = jdbc.sql("update help_code set used_at = ? where id = ? and used_at is null").params(Timestamp.from(now), tried.get().id).update();
        if (first == 0) throw Refused.because("INVALID_HELP_CODE", "minutes", codeLife.toMinutes(), "tries", tries);
        var token = Ids.token() + Ids.token();
        jdbc.sql("insert into help_session (token_hash, phone, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(hash(token), phone, Timestamp.from(now), Timestamp.from(now.plus(life))).update();
        return token;
    }

    /** The number this session has proven. @throws Refused HELP_SESSION_ENDED */
    public String of(String token) {
        if (token == null || token.isBlank()) throw Refused.because("HELP_SESSION_ENDED");
        return jdbc.sql("select phone from help_session where token_hash = ? and expires_at > ?").params(hash(token), Timestamp.from(clock.instant()))
                .query(String.class).optional().orElseThrow(() -> Refused.because("HELP_SESSION_ENDED"));
    }

    public void leave(String token) {
        if (token != null) jdbc.sql("delete from help_session where token_hash = ?").param(hash(token)).update();
    }

    public Duration life() {
        return life;
    }

    /** A name for the number where the number itself should not stand. */
    public String nameOf(String phone) {
        return "help-" + hash(phone);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String mobile(String written) {
        var phone = PhoneNumber.of(written);
        if (!phone.isMobile()) throw Refused.because("INVALID_MOBILE");
        return phone.digits();
    }
}
