package cn.zhenqing365.dispatch.web;

import cn.zhenqing365.dispatch.ChangeEscalation;
import cn.zhenqing365.dispatch.EscalationPreview;
import cn.zhenqing365.dispatch.EscalationVersion;
import cn.zhenqing365.dispatch.model.EscalationRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.Once;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is told when the one named is not there, and when nobody is woken: versions with dates. */
@RestController
@RequestMapping("/api/escalation-rules")
class EscalationController {
    /** @param basedOn the newest version known to whoever asks; {@code reason} why the rules are changed */
    record Wanted(Instant effectiveFrom, Integer basedOn, String reason, EscalationRules rules) {}

    record Draft(EscalationRules rules) {}

    private final ChangeEscalation change;
    private final Once once;

    EscalationController(ChangeEscalation change, Once once) {
        this.change = change;
        this.once = once;
    }

    /** Newest first. */
    @GetMapping
    List<EscalationVersion> all() {
        mayRead();
        return change.all();
    }

    @PostMapping
    ResponseEntity<EscalationVersion> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.ADMIN, Role.LEADER, Role.CALL_CENTRE_HEAD);
        return once.create(SignedIn.current().id(), key, it, EscalationVersion.class, () -> ResponseEntity.status(201)
                .body(change.change(it.rules(), new NewVersion(it.effectiveFrom(), it.basedOn(), it.reason()), SignedIn.actor())));
    }

    /** What the quiet hours would have done to the texts of last month, or of this month so far. Writes nothing. */
    @PostMapping("/preview")
    EscalationPreview preview(@RequestParam(defaultValue = "false") boolean thisMonth, @RequestBody Draft it) {
        mayRead();
        return change.onLastMonth(it.rules(), thisMonth);
    }

    private static void mayRead() {
        SignedIn.requireRole(Role.ADMIN, Role.LEADER, Role.CALL_CENTRE_HEAD, Role.SHIFT_LEADER, Role.QUALITY);
    }
}
