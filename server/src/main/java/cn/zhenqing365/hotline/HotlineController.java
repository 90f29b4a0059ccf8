package cn.zhenqing365.hotline;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a telephone exchange tells the turns of its calls, with the key it was given ({@code zq.hotline.key}); without a key there is no exchange. */
@RestController
class HotlineController {
    private static final Duration LONGEST = Duration.ofDays(100);

    record Turns(List<CallTurn> turns) {}

    private final TakeTurns take;
    private final HotlineCalls calls;
    private final byte[] key;

    HotlineController(TakeTurns take, HotlineCalls calls, @Value("${zq.hotline.key:}") String key) {
        this.take = take;
        this.calls = calls;
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Told again it changes nothing, so that an exchange may repeat what got no answer. */
    @PostMapping("/api/hotline/turns")
    Map<String, Integer> turns(@RequestBody Turns it, @RequestHeader(name = "X-Exchange-Key", required = false) String given) {
        if (given == null) throw Refused.because("NOT_SIGNED_IN");
        if (key.length == 0) throw Refused.because("NO_EXCHANGE");
        if (!MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) throw Refused.because("NOT_SIGNED_IN");
        return Map.of("taken", take.take(it.turns()));
    }

    /** K18, as far as the exchange tells it. */
    @GetMapping("/api/hotline")
    HotlineDay day(@RequestParam Instant from, @RequestParam Instant until) {
        SignedIn.requireRole(Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.QUALITY, Role.LEADER, Role.ADMIN);
        if (!from.isBefore(until) || from.plus(LONGEST).isBefore(until)) throw Refused.because("PERIOD_OUT_OF_RANGE", "most", LONGEST.toDays());
        return calls.counted(from, until);
    }
}
