package cn.zhenqing365.dispatch.plan.web;

import cn.zhenqing365.dispatch.plan.ChangePlanRules;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.platform.NewVersion;
import cn.zhenqing365.platform.Once;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The rules of planning and their versions; where technicians begin their day. */
@RestController
class PlanRulesController {
    /** @param basedOn the newest version known to whoever asks; {@code reason} why the rules are changed */
    record Wanted(Instant effectiveFrom, Integer basedOn, String reason, PlanRules rules) {}

    private final ChangePlanRules change;
    private final Once once;

    PlanRulesController(ChangePlanRules change, Once once) {
        this.change = change;
        this.once = once;
    }

    /** Newest first. */
    @GetMapping("/api/plan-rules")
    List<ChangePlanRules.Version> all() {
        return change.all();
    }

    @PostMapping("/api/plan-rules")
    ResponseEntity<ChangePlanRules.Version> change(@RequestBody Wanted it, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        SignedIn.requireRole(Role.ADMIN, Role.LEADER, Role.CALL_CENTRE_HEAD);
        return once.create(SignedIn.current().id(), key, it, ChangePlanRules.Version.class, () -> ResponseEntity.status(201)
                .body(change.change(it.rules(), new NewVersion(it.effectiveFrom(), it.basedOn(), it.reason()), SignedIn.actor())));
    }

    /** WGS-84. */
    @PutMapping("/api/technicians/{staffNo}/start")
    void start(@PathVariable String staffNo, @RequestBody GeoPoint where) {
        SignedIn.requireRole(Role.ADMIN, Role.DISPATCHER, Role.CUSTOMER_MANAGER);
        change.start(staffNo, where, SignedIn.actor());
    }
}
