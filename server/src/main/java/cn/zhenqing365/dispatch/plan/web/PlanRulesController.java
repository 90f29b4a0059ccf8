package cn.zhenqing365.dispatch.plan.web;

import cn.zhenqing365.dispatch.plan.ChangePlanRules;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.GeoPoint;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules of planning and their versions; where technicians begin their day. */
@RestController
class PlanRulesController {
    record Wanted(Instant effectiveFrom, PlanRules rules) {}

    private final ChangePlanRules change;

    PlanRulesController(ChangePlanRules change) {
        this.change = change;
    }

    /** Newest first. */
    @GetMapping("/api/plan-rules")
    List<ChangePlanRules.Version> all() {
        return change.all();
    }

    @PostMapping("/api/plan-rules")
    List<ChangePlanRules.Version> change(@RequestBody Wanted it) {
        SignedIn.requireRole(Role.ADMIN, Role.CALL_CENTRE_HEAD);
        change.change(it.rules(), it.effectiveFrom(), SignedIn.actor());
        return change.all();
    }

    /** WGS-84. */
    @PutMapping("/api/technicians/{staffNo}/start")
    void start(@PathVariable String staffNo, @RequestBody GeoPoint where) {
        SignedIn.requireRole(Role.ADMIN, Role.DISPATCHER, Role.CUSTOMER_MANAGER);
        change.start(staffNo, where, SignedIn.actor());
    }
}
