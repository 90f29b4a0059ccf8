package cn.zhenqing365.live;

import cn.zhenqing365.dispatch.plan.PlansMade;
import cn.zhenqing365.dispatch.plan.PlansMade.PlannedDay;
import cn.zhenqing365.kernel.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Areas whose plan of today or a later day has become another since we last looked. A plan that only finds a time for a visit leaves nothing in
 * the journal, and yet whoever looks at the board must see it. Looks every third time it is asked. Used by one thread.
 */
@Component
class FreshPlans {
    private static final int EVERY = 3;

    private final PlansMade plans;
    private Map<PlannedDay, Integer> seen;
    private int asked;

    FreshPlans(PlansMade plans) {
        this.plans = plans;
    }

    /** Nobody listens: begin at the present when somebody does. */
    void forget() {
        seen = null;
        asked = 0;
    }

    Set<String> look(Instant now) {
        if (asked++ % EVERY != 0) return Set.of();
        var versions = plans.versionsFrom(LocalDate.ofInstant(now, Zones.CHINA));
        var areas = new TreeSet<String>();
        if (seen != null) versions.forEach((it, version) -> {
            if (!version.equals(seen.getOrDefault(it, 0))) areas.add(it.areaCode());
        });
        seen = versions;
        return areas;
    }
}
