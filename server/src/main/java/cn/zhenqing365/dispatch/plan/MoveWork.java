package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Replanned;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.workorder.Assignee;
import cn.zhenqing365.workorder.Assignment.Via;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Work changes hands because the plan says so: the hour of an agreed window goes along, the customer's time stays. */
@Component
class MoveWork {
    private final WorkOrders workOrders;
    private final Dispatching dispatching;
    private final Appointments appointments;

    MoveWork(WorkOrders workOrders, Dispatching dispatching, Appointments appointments) {
        this.workOrders = workOrders;
        this.dispatching = dispatching;
        this.appointments = appointments;
    }

    /** Whoever is at work now gets what the plan gives; a plan for somebody whose shift has not begun waits until it has. */
    void asPlanned(DayPicture day, Collection<Stop> stops, List<Replanned.Change> changes, Instant now) {
        for (var stop : stops) {
            var job = day.job(stop.workOrderId()).orElseThrow();
            if (stop.technicianId() == null || !job.isToCome() || stop.technicianId().equals(job.work().technicianId())) continue;
            var to = day.crew(stop.technicianId()).orElseThrow();
            if (!to.hours().contains(now)) continue;
            var why = changes.stream().filter(it -> it.kind().equals("MOVED") && it.job() == job).map(it -> it.why().zh()).findFirst().orElse("按日计划");
            hand(job.work(), to, "PLAN: " + why, Actor.SYSTEM, now);
        }
    }

    /** @return false when it changed meanwhile, or the other's hours in the window are all promised */
    boolean hand(WorkOrder seen, Crew to, String reason, Actor by, Instant now) {
        var work = workOrders.lock(seen.id());
        if (!work.state().isOpen() || work.arrivedAt() != null || work.version() != seen.version()) return false;
        if (work.isHeldBy(to.id())) return true;
        if (!appointments.handOver(work.id(), to.id(), now)) return false;
        dispatching.handTo(work, new Assignee(to.id(), to.name(), to.staffNo(), to.phone(), Via.BY_HAND), reason, by, now);
        return true;
    }
}
