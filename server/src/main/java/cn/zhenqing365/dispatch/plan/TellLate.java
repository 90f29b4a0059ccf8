package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.VisitForeseenLate;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.PlanRules;
import cn.zhenqing365.dispatch.plan.model.Stop;
import cn.zhenqing365.dispatch.plan.store.ChangeStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A visit that will be late is foreseen, and its customer is told once for every new time. */
@Component
class TellLate {
    private static final long ROUNDED_TO_SECONDS = 300;
    private final ChangeStore told;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    TellLate(ChangeStore told, Journal journal, ApplicationEventPublisher events) {
        this.told = told;
        this.journal = journal;
        this.events = events;
    }

    void tell(DayPicture day, Collection<Stop> stops, PlanRules in, Instant now) {
        for (var stop : stops) {
            if (stop.technicianId() == null || stop.lateMinutes() < 1) continue;
            var job = day.job(stop.workOrderId()).orElseThrow();
            var end = job.work().windowEnd();
            if (end == null || !job.isToCome() || now.isBefore(end.minus(Duration.ofMinutes(in.tellLateWithinMinutes())))) continue;
            var eta = Instant.ofEpochSecond(-Math.floorDiv(-stop.beginAt().getEpochSecond(), ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS);
            var last = told.lastTold(stop.workOrderId());
            if (last.isPresent() && Duration.between(last.get(), eta).abs().toMinutes() < in.newEtaMinutes()) continue;
            if (!told.told(stop.workOrderId(), eta, now)) continue;
            journal.write(Happening.of("VISIT_FORESEEN_LATE", "WORK_ORDER", job.work().id(), job.work().ticketId(), job.work().areaCode(), Actor.SYSTEM, now, "eta", eta,
                    "windowEnd", end, "saidInTime", !now.isAfter(end.minus(Duration.ofMinutes(in.lateCallMinutes())))));
            events.publishEvent(new VisitForeseenLate(job.work(), eta, now));
        }
    }
}
