package cn.zhenqing365.roster.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.roster.RosterRules;
import cn.zhenqing365.roster.actions.ChangeRosterRules;
import cn.zhenqing365.roster.model.RosterConfig;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** By what months are rostered, in versions with dates. */
@RestController
class RosterRulesController {
    record WantedRules(Instant effectiveFrom, RosterConfig rules) {}

    private final RosterRules rules;
    private final ChangeRosterRules change;

    RosterRulesController(RosterRules rules, ChangeRosterRules change) {
        this.rules = rules;
        this.change = change;
    }

    /** Newest first. */
    @GetMapping("/api/roster-rules")
    List<RosterRules.Version> rules() {
        SignedIn.requireRole(RosterController.PLANNERS);
        return rules.all();
    }

    /** A new version, from a moment on. */
    @PostMapping("/api/roster-rules")
    List<RosterRules.Version> change(@RequestBody WantedRules it) {
        SignedIn.requireRole(Role.LEADER, Role.ADMIN);
        if (it.rules() == null) throw Refused.because("INVALID_ROSTER_RULES", "field", "rules");
        change.change(it.rules(), it.effectiveFrom(), SignedIn.actor());
        return rules.all();
    }
}
