package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.Replanned;
import cn.zhenqing365.dispatch.plan.model.Schedule;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.dispatch.plan.store.ChangeStore;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.dispatch.plan.store.PlanStore;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans one area's day at a time: what was asked for first, and every day again after a while, because people become late by doing nothing. */
@Component
public class PlanDays {
    private static final Logger LOG = LoggerFactory.getLogger(PlanDays.class);
    private static final double NOTICEABLE_MINUTES = 1;
    private final PlanStore plans;
    private final ChangeStore changes;
    private final PlanRulesStore rules;
    private final Pictures pictures;
    private final DueTimes due;
    private final MoveWork moves;
    private final TellLate late;
    private final Areas areas;
    private final Clock clock;

    PlanDays(PlanStore plans, ChangeStore changes, PlanRulesStore rules, Pictures pictures, DueTimes due, MoveWork moves, TellLate late, Areas areas, Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.rules = rules;
        this.pictures = pictures;
        this.due = due;
        this.moves = moves;
        this.late = late;
        this.areas = areas;
        this.clock = clock;
    }

    /** The rows that claims are made on; cheap when they are there. */
    @Transactional
    public void knowToday() {
        plans.know(areas.all().stream().map(Area::code).toList(), LocalDate.ofInstant(clock.instant(), Zones.CHINA));
        plans.knowWanted();
    }

    /** @return false when no day needs it, or other nodes plan those that do */
    @Transactional
    public boolean planNext() {
        var now = clock.instant();
        var head = plans.claim(LocalDate.ofInstant(now, Zones.CHINA), now.minusSeconds(rules.inForce(now).planEverySeconds()));
        if (head.isEmpty()) return false;
        var wanted = plans.takeWanted(head.get().areaCode(), head.get().day());
        plan(head.get(), wanted.isEmpty() ? "TIME_PASSED" : wanted.get(wanted.size() - 1), now);
        return true;
    }

    private void plan(PlanStore.Head head, String cause, Instant now) {
        var in = rules.inForce(now);
        var day = due.into(pictures.of(head.areaCode(), head.day(), now)).atMost(in.mostVisits());
        Replanned planned;
        try {
            planned = Replanned.of(day, Schedule.thought(day, in));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException failed) {   // one area's odd day must not keep the others waiting
            LOG.error("the day of {} cannot be planned", head.areaCode(), failed);
            plans.planned(head, false, now);
            return;
        }
        plans.save(head.areaCode(), head.day(), planned.stops().values().stream().filter(it -> isNews(it, day.kept().get(it.workOrderId()))).toList());
        plans.forget(day.kept().keySet().stream().filter(id -> day.job(id).isEmpty()).toList());
        if (head.plannedAt() != null) changes.add(head.day(), planned.changes().stream().map(it -> row(head, cause, it, now)).toList());
        if (in.plannerOn() && day.isToday()) moves.asPlanned(day, planned.stops().values(), planned.changes(), now);
        late.tell(day, planned.stops().values(), in, now);
        plans.planned(head, planned.isAnother(), now);
    }

    private static PlanChange row(PlanStore.Head head, String cause, Replanned.Change it, Instant now) {
        var work = it.job().work();
        return new PlanChange(Ids.at(now), head.areaCode(), now, cause, it.kind(), work.id(), work.number(), work.technicianId(), it.to() == null ? null : it.to().id(),
                it.before() == null ? null : it.before().arrivalAt(), it.after().arrivalAt(), it.why().zh(), it.why().en(), "计划", null, null);
    }

    private static boolean isNews(Stop it, Stop before) {
        return before == null || !Objects.equals(before.technicianId(), it.technicianId()) || before.position() != it.position() || far(before.arrivalAt(), it.arrivalAt())
                || far(before.beginAt(), it.beginAt()) || far(before.endAt(), it.endAt()) || far(before.latestAt(), it.latestAt())
                || !Objects.equals(before.dueAt(), it.dueAt()) || Math.abs(before.lateMinutes() - it.lateMinutes()) >= NOTICEABLE_MINUTES
                || !Objects.equals(before.whyZh(), it.whyZh());
    }

    private static boolean far(Instant one, Instant other) {
        if (one == null || other == null) return one != other;
        return Math.abs(Duration.between(one, other).toSeconds()) >= NOTICEABLE_MINUTES * 60;
    }
}
