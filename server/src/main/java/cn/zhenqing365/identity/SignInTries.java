package cn.zhenqing365.identity;

import cn.zhenqing365.kernel.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Five tries per login and minute on each node. A try counts from its beginning, so that a hundred at once are five as well;
 * one that succeeds clears the slate.
 */
@Component
class SignInTries {
    private static final int ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private final Cache<String, List<Instant>> tries =
            Caffeine.newBuilder().expireAfterWrite(WITHIN.multipliedBy(2)).maximumSize(100_000).build();

    /** @throws Refused TOO_MANY_TRIES */
    void begin(String login, Instant now) {
        tries.asMap().compute(login, (it, known) -> {
            var recent = known == null ? List.<Instant>of() : known.stream().filter(at -> at.plus(WITHIN).isAfter(now)).toList();
            if (recent.size() >= ALLOWED)
                throw Refused.because("TOO_MANY_TRIES", "seconds", Duration.between(now, recent.get(0).plus(WITHIN)).toSeconds() + 1);
            return Stream.concat(recent.stream(), Stream.of(now)).toList();
        });
    }

    void succeeded(String login) {
        tries.invalidate(login);
    }
}
