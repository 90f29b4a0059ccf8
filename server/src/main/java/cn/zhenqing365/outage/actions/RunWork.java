package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.InterruptionEnded;
import cn.zhenqing365.outage.PlannedWork;
import cn.zhenqing365.outage.model.OutageText;
import cn.zhenqing365.outage.model.Permit;
import cn.zhenqing365.outage.model.Reason;
import cn.zhenqing365.outage.store.HomeStore;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.outage.store.WorkStore;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work begins when it may ({@link Permit}) and ends; then what the interruption is worth to each home is computed. That it began
 * without notice all the same is a fact that is written down with its reason, never hidden: everybody concerned becomes a case.
 */
@Component
public class RunWork {
    private final WorkStore works;
    private final HomeStore homes;
    private final OutageRuleStore rules;
    private final Households households;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunWork(WorkStore works, HomeStore homes, OutageRuleStore rules, Households households, Promises promises, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.works = works;
        this.homes = homes;
        this.rules = rules;
        this.households = households;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, WORK_NOT_AHEAD, WORK_NOT_ANNOUNCED, WORK_ANNOUNCED_LATE, WORK_NOTICE_NOT_OUT, WORK_BEFORE_ITS_TIME */
    @Transactional
    public PlannedWork begin(String number, Actor by) {
        var work = locked(number);
        var now = now();
        Permit.refusal(work, now).ifPresent(why -> { throw new Refused(why); });
        return began(work, now, null, by);
    }

    /** It began, and nobody had been told or not in time. @param at when it began. @throws Refused NOT_FOUND, WORK_NOT_AHEAD, REASON_OUT_OF_RANGE, WORK_MAY_BEGIN, INVALID_PLANNED_WORK */
    @Transactional
    public PlannedWork beganUnannounced(String number, Instant at, String why, Actor by) {
        var work = locked(number);
        var now = now();
        var refusal = Permit.refusal(work, now).orElseThrow(() -> Refused.because("WORK_MAY_BEGIN", "number", number));
        if (refusal.code().equals("WORK_NOT_AHEAD")) throw new Refused(refusal);
        var reason = Reason.given(why);
        if (at == null || at.isAfter(now) || at.isBefore(work.registeredAt())) throw Refused.because("INVALID_PLANNED_WORK", "field", "at");
        homes.keep(work.id(), "CONCERNED", "", work.announcedAt() == null ? households.behind(work.nodes(), work.services()) : List.of(), now, now);
        return began(work, at, reason, by);
    }

    /** @throws Refused NOT_FOUND, WORK_NOT_RUNNING */
    @Transactional
    public PlannedWork end(String number, Actor by) {
        var work = locked(number);
        if (work.state() != PlannedWork.State.RUNNING) throw Refused.because("WORK_NOT_RUNNING", "number", number);
        var now = now();
        works.ended(work.id(), now);
        homes.silence(work.id(), now);
        if (now.isAfter(work.noticeDueAt())) promises.keepThread(work.id(), Set.of("CLK-26"), now);   // a notice nobody gave stays broken; there is nobody left to give it
        journal.write(Happening.of("WORK_ENDED", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, now, "number", number, "late", now.isAfter(work.endsAt())));
        events.publishEvent(new InterruptionEnded(work.id(), number, work.beganAt(), now, work.unannounced() == null, homes.concerned(work.id(), work.areaCode(), work.beganAt())));
        return works.find(number).orElseThrow();
    }

    /** It will not be: who was told hears so, and no notice is owed. @throws Refused NOT_FOUND, WORK_NOT_AHEAD, REASON_OUT_OF_RANGE */
    @Transactional
    public PlannedWork cancel(String number, String why, Actor by) {
        var work = locked(number);
        if (work.state() != PlannedWork.State.PLANNED && work.state() != PlannedWork.State.ANNOUNCED) throw Refused.because("WORK_NOT_AHEAD", "number", number, "state", work.state());
        var reason = Reason.given(why);
        var now = now();
        homes.keepSilent(work.id());
        homes.tellAgain(work.id(), "CANCELLED", OutageText.cancelled(work), rules.inForce(now).waking(now), now);
        works.cancelled(work.id(), reason);
        promises.withdraw(work.id(), Set.of("CLK-26"), now);
        journal.write(Happening.of("WORK_CANCELLED_AHEAD", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, now, "number", number, "why", reason));
        return works.find(number).orElseThrow();
    }

    private PlannedWork began(PlannedWork work, Instant at, String unannounced, Actor by) {
        works.began(work.id(), at, unannounced);
        journal.write(Happening.of("WORK_BEGAN", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, at, "number", work.number(), "unannounced", unannounced));
        return works.find(work.number()).orElseThrow();
    }

    private PlannedWork locked(String number) {
        return works.lock(number).orElseThrow(() -> Refused.notFound("work", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
