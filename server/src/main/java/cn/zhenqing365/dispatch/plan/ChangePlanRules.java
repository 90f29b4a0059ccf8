package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.dispatch.plan.store.PlanStore;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.GeoPoint;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.NewVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How days are planned: versions of the rules, and where technicians begin their day. What was planned before stays as it was. */
@Component
public class ChangePlanRules {
    /** A version, from when it holds, who made it and why. {@code changedAt} null for what was shipped. */
    public record Version(int version, Instant effectiveFrom, String changedBy, String reason, Instant changedAt, PlanRules rules) {}

    private final PlanRulesStore rules;
    private final PlanStore plans;
    private final StaffMembers staff;
    private final Journal journal;
    private final Clock clock;

    ChangePlanRules(PlanRulesStore rules, PlanStore plans, StaffMembers staff, Journal journal, Clock clock) {
        this.rules = rules;
        this.plans = plans;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Version> all() {
        return rules.all().stream().map(ChangePlanRules::view).toList();
    }

    /** @throws Refused as {@link NewVersion#begins}, INVALID_PLAN_RULE naming its {@code field}, MISSING_RULES */
    @Transactional
    public Version change(PlanRules wanted, NewVersion how, Actor by) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        var now = clock.instant();
        var newest = rules.newest();
        var from = how.begins(newest.version(), now);
        var made = new PlanRulesStore.Version(newest.version() + 1, from, wanted.checked(), by.name(), how.why(), now);
        try {
            rules.add(made);
        } catch (DuplicateKeyException another) {
            throw NewVersion.overtaken(made.version());
        }
        journal.write(Happening.of("PLAN_RULES_CHANGED", "PLAN_RULES", Ids.at(now), null, null, by, now, "version", made.version(), "effectiveFrom", from,
                "reason", made.reason()));
        return view(made);
    }

    private static Version view(PlanRulesStore.Version it) {
        return new Version(it.version(), it.effectiveFrom(), it.changedBy(), it.reason(), it.changedAt(), it.rules());
    }

    /** @throws Refused NOT_FOUND, INVALID_PLACE */
    @Transactional
    public void start(String staffNo, GeoPoint where, Actor by) {
        var now = clock.instant();
        var who = staff.byNo(staffNo).orElseThrow(() -> Refused.notFound("STAFF", staffNo));
        if (where == null || Math.abs(where.latitude()) > 90 || Math.abs(where.longitude()) > 180 || where.latitude() == 0) throw Refused.because("INVALID_PLACE");
        plans.startsAt(who.id(), where);
        journal.write(Happening.of("TECHNICIAN_START_CHANGED", "STAFF", who.id(), null, null, by, now));
    }
}
