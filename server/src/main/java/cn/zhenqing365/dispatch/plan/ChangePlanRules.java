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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How days are planned: versions of the rules, and where technicians begin their day. What was planned before stays as it was. */
@Component
public class ChangePlanRules {
    /** A version and from when it holds. */
    public record Version(int version, Instant effectiveFrom, String changedBy, PlanRules rules) {}

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
        return rules.all().stream().map(it -> new Version(it.version(), it.effectiveFrom(), it.changedBy(), it.rules())).toList();
    }

    /** @param from null for now. @throws Refused RULES_IN_THE_PAST, INVALID_PLAN_RULE, MISSING_RULES */
    @Transactional
    public void change(PlanRules wanted, Instant from, Actor by) {
        if (wanted == null) throw Refused.because("MISSING_RULES");
        var now = clock.instant();
        var effective = from == null ? now : from;
        if (effective.isBefore(now)) throw Refused.because("RULES_IN_THE_PAST", "from", effective);
        rules.add(wanted.checked(), effective, by.name());
        journal.write(Happening.of("PLAN_RULES_CHANGED", "PLAN_RULES", Ids.at(now), null, null, by, now, "effectiveFrom", effective));
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
