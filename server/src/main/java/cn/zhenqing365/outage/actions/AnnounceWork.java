package cn.zhenqing365.outage.actions;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.outage.PlannedWork;
import cn.zhenqing365.outage.model.OutageText;
import cn.zhenqing365.outage.model.Reason;
import cn.zhenqing365.outage.store.HomeStore;
import cn.zhenqing365.outage.store.OutageRuleStore;
import cn.zhenqing365.outage.store.WorkStore;
import cn.zhenqing365.promise.Promises;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice: everybody concerned gets a text in waking hours, the public page shows it, and CLK-26 is kept once the texts go out. */
@Component
public class AnnounceWork {
    private final WorkStore works;
    private final HomeStore homes;
    private final OutageRuleStore rules;
    private final Households households;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    AnnounceWork(WorkStore works, HomeStore homes, OutageRuleStore rules, Households households, Promises promises, Journal journal, Clock clock) {
        this.works = works;
        this.homes = homes;
        this.rules = rules;
        this.households = households;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, WORK_NOT_AHEAD */
    @Transactional
    public PlannedWork announce(String number, Actor by) {
        var work = works.lock(number).orElseThrow(() -> Refused.notFound("work", number));
        if (work.state() != PlannedWork.State.PLANNED) throw Refused.because("WORK_NOT_AHEAD", "number", number, "state", work.state());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var concerned = households.behind(work.nodes(), work.services());
        var out = rules.inForce(now).waking(now);
        homes.keep(work.id(), "NOTICE", OutageText.notice(work), concerned, out, now);
        works.announced(work.id(), concerned.size(), by.id(), out);
        if (!out.isAfter(now)) promises.keepThread(work.id(), Set.of("CLK-26"), now);   // else TellHomes does, when it says the first
        journal.write(Happening.of("WORK_ANNOUNCED", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, now, "number", number, "homes", concerned.size(),
                "textsAt", out, "inTime", !out.isAfter(work.noticeDueAt())));
        return works.find(number).orElseThrow();
    }

    /** It cannot wait for the notice: somebody else has to agree. @throws Refused NOT_FOUND, WORK_NOT_AHEAD, REASON_OUT_OF_RANGE */
    @Transactional
    public PlannedWork emergency(String number, String why, Actor by) {
        var work = ahead(number);
        var reason = Reason.given(why);
        works.emergency(work.id(), reason, by.id());
        journal.write(Happening.of("WORK_EMERGENCY_ASKED", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, clock.instant(), "number", number, "why", reason));
        return works.find(number).orElseThrow();
    }

    /** The notice is no longer owed so early; before it begins everybody is told all the same. @throws Refused NOT_FOUND, WORK_NOT_AHEAD, NO_EMERGENCY_ASKED, OWN_EMERGENCY */
    @Transactional
    public PlannedWork approve(String number, Actor by) {
        var work = ahead(number);
        if (work.emergency() == null) throw Refused.because("NO_EMERGENCY_ASKED", "number", number);
        if (by.id().equals(work.registeredBy()) || by.id().equals(work.emergencyBy())) throw Refused.because("OWN_EMERGENCY", "number", number);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        works.approved(work.id(), by.id(), now);
        promises.withdraw(work.id(), Set.of("CLK-26"), now);
        journal.write(Happening.of("WORK_EMERGENCY_APPROVED", "PLANNED_WORK", work.id(), work.id(), work.areaCode(), by, now, "number", number));
        return works.find(number).orElseThrow();
    }

    private PlannedWork ahead(String number) {
        var work = works.lock(number).orElseThrow(() -> Refused.notFound("work", number));
        if (work.state() != PlannedWork.State.PLANNED && work.state() != PlannedWork.State.ANNOUNCED) throw Refused.because("WORK_NOT_AHEAD", "number", number, "state", work.state());
        return work;
    }
}
