package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.store.PlanStore;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether somebody's order of visits has become another, told by a number and without reading a plan. */
@Component
public class PlansMade {
    /** The plan of one area's day. */
    public record PlannedDay(String areaCode, LocalDate day) {}

    private final PlanStore plans;

    PlansMade(PlanStore plans) {
        this.plans = plans;
    }

    /** @return of every day that has a plan, from {@code first} on, how often an order of visits in it has become another; grows only */
    public Map<PlannedDay, Integer> versionsFrom(LocalDate first) {
        return plans.versionsFrom(first);
    }
}
