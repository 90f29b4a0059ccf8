package cn.zhenqing365.dispatch.plan;

import cn.zhenqing365.dispatch.plan.model.Crew;
import cn.zhenqing365.dispatch.plan.model.DayPicture;
import cn.zhenqing365.dispatch.plan.model.Job;
import cn.zhenqing365.dispatch.plan.model.WhatIf;
import cn.zhenqing365.dispatch.plan.store.ChangeStore;
import cn.zhenqing365.dispatch.plan.store.PlanRulesStore;
import cn.zhenqing365.dispatch.plan.store.PlanStore;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person takes a visit elsewhere, or refuses what the plan did: it is pinned there, and the plan works around it from then on. */
@Component
public class MoveVisit {
    private final Pictures pictures;
    private final DueTimes due;
    private final PlanStore plans;
    private final ChangeStore changes;
    private final PlanRulesStore rules;
    private final MoveWork hands;
    private final Effects effects;
    private final PlanWanted wanted;
    private final Journal journal;
    private final Clock clock;

    MoveVisit(Pictures pictures, DueTimes due, PlanStore plans, ChangeStore changes, PlanRulesStore rules, MoveWork hands, Effects effects, PlanWanted wanted,
              Journal journal, Clock clock) {
        this.pictures = pictures;
        this.due = due;
        this.plans = plans;
        this.changes = changes;
        this.rules = rules;
        this.hands = hands;
        this.effects = effects;
        this.wanted = wanted;
        this.journal = journal;
        this.clock = clock;
    }

    /** What it would do, without doing it. A refusal is part of the answer. */
    @Transactional(readOnly = true)
    public MoveEffect preview(String areaCode, LocalDate day, Move move) {
        var now = clock.instant();
        var picture = due.into(pictures.of(areaCode, day, now));
        var job = job(picture, move.number());
        var to = crew(picture, move.toStaffNo());
        var version = plans.heads(List.of(areaCode), day).stream().mapToInt(PlanStore.Head::version).findFirst().orElse(0);
        return effects.of(picture, job, to, WhatIf.moved(picture, rules.inForce(now), job, to, move.position(), false), version);
    }

    /** @throws Refused PLAN_CHANGED_MEANWHILE, VISIT_PINNED, VISIT_BEGUN, SKILL_MISSING, NOT_AT_WORK, WINDOW_NOT_POSSIBLE, TECHNICIAN_HOURS_TAKEN, MISSING_REASON */
    @Transactional
    public MoveEffect move(String areaCode, LocalDate day, Move move, Actor by) {
        if (move.reason() == null || move.reason().isBlank()) throw Refused.because("MISSING_REASON");
        var now = clock.instant();
        var head = plans.lock(areaCode, day);
        if (move.version() == null || move.version() != head.version()) throw Refused.because("PLAN_CHANGED_MEANWHILE", "area", areaCode);
        return save(head, move, "BY_HAND", false, by, now);
    }

    /**
     * Undoes a change of the plan: the visit goes back to whom it was taken from and stays there.
     *
     * @throws Refused NOT_FOUND, CHANGE_REFUSED_ALREADY, NOTHING_TO_UNDO and what a move is refused for
     */
    @Transactional
    public MoveEffect refuse(UUID changeId, String reason, Actor by) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var now = clock.instant();
        var change = changes.lock(changeId);
        if (change.refusedAt() != null) throw Refused.because("CHANGE_REFUSED_ALREADY", "by", change.refusedBy());
        if (change.fromTechnician() == null || change.toTechnician() == null || change.fromTechnician().equals(change.toTechnician())) throw Refused.because("NOTHING_TO_UNDO");
        var day = LocalDate.ofInstant(change.at(), Zones.CHINA);
        var head = plans.lock(change.areaCode(), day);
        var from = pictures.of(change.areaCode(), day, now).crew(change.fromTechnician()).orElseThrow(() -> Refused.because("NOT_AT_WORK", "name", ""));
        var effect = save(head, new Move(change.number(), from.staffNo(), null, head.version(), reason), "REFUSED", true, by, now);
        changes.refused(changeId, by.name(), now);
        return effect;
    }

    /** The area a change belongs to, for whoever asks whether it may be seen. */
    public String areaOf(UUID changeId) {
        return changes.lock(changeId).areaCode();
    }

    /** The plan is free to move the visit again. */
    @Transactional
    public void unpin(String areaCode, LocalDate day, String number, Actor by) {
        var now = clock.instant();
        var head = plans.lock(areaCode, day);
        var picture = pictures.of(areaCode, day, now);
        var job = job(picture, number);
        var stop = picture.kept().get(job.work().id());
        if (stop == null || stop.pinnedTo() == null) return;
        plans.save(head.areaCode(), head.day(), List.of(stop.pinned(null, null, null)));
        wanted.want(areaCode, day.atStartOfDay(Zones.CHINA).toInstant(), "UNPINNED", now);
        journal.write(Happening.of("VISIT_UNPINNED", "WORK_ORDER", job.work().id(), job.work().ticketId(), job.work().areaCode(), by, now));
    }

    private MoveEffect save(PlanStore.Head head, Move move, String kind, boolean unpin, Actor by, Instant now) {
        var day = due.into(pictures.of(head.areaCode(), head.day(), now));
        var job = job(day, move.number());
        var to = crew(day, move.toStaffNo());
        var whatIf = WhatIf.moved(day, rules.inForce(now), job, to, move.position(), unpin);
        if (whatIf.refusal() != null) throw new Refused(whatIf.refusal());
        var stops = whatIf.after().stops();
        var mine = stops.get(job.work().id());
        if (!hands.hand(job.work(), to, "BOARD: " + move.reason(), by, now)) throw Refused.because("TECHNICIAN_HOURS_TAKEN", "start", job.work().windowStart(), "end", job.work().windowEnd());
        stops.put(job.work().id(), mine.pinned(to.id(), by.name(), move.position() == null ? null : mine.beginAt()));
        plans.save(head.areaCode(), head.day(), new ArrayList<>(stops.values()));
        plans.planned(head, true, now);
        var before = day.kept().get(job.work().id());
        var sentence = effects.sentence(whatIf, job, to);
        changes.add(head.day(), List.of(new PlanChange(Ids.at(now), head.areaCode(), now, kind, kind, job.work().id(), job.work().number(), job.work().technicianId(), to.id(),
                before == null ? null : before.arrivalAt(), mine.arrivalAt(), move.reason() + "。" + sentence.zh(), move.reason() + ". " + sentence.en(), by.name(), null, null)));
        journal.write(Happening.of("VISIT_MOVED_ON_BOARD", "WORK_ORDER", job.work().id(), job.work().ticketId(), job.work().areaCode(), by, now, "to", to.label(),
                "reason", move.reason(), "position", whatIf.position()));
        return effects.of(day, job, to, whatIf, head.version() + 1);
    }

    private static Job job(DayPicture day, String number) {
        return day.jobs().stream().filter(it -> it.work().number().equals(number)).findFirst().orElseThrow(() -> Refused.notFound("WORK_ORDER", number));
    }

    private static Crew crew(DayPicture day, String staffNo) {
        return day.crews().stream().filter(it -> it.staffNo().equals(staffNo)).findFirst().orElseThrow(() -> Refused.because("NOT_AT_WORK", "name", staffNo));
    }
}
