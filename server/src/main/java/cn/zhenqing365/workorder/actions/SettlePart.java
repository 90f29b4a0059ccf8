package cn.zhenqing365.workorder.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.AtTheDoor;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.ClosingRules;
import cn.zhenqing365.workorder.Events.PartSettled;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One service of a visit is done, or carried over with the reason; the last one settled ends the visit. */
@Component
public class SettlePart {
    private static final int LONGEST = 500;
    private final Reports reports;
    private final WorkParts parts;
    private final CompleteWork complete;
    private final ClosingRules rules;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    SettlePart(Reports reports, WorkParts parts, CompleteWork complete, ClosingRules rules, Journal journal, ApplicationEventPublisher events) {
        this.reports = reports;
        this.parts = parts;
        this.complete = complete;
        this.rules = rules;
        this.journal = journal;
        this.events = events;
    }

    /** @throws Refused NOT_YOUR_JOB, WORK_ALREADY_COMPLETED, PART_SETTLED, and what the request itself has against it */
    @Transactional
    public WorkOrder done(UUID workOrderId, UUID partId, String words, Actor by) {
        return done(workOrderId, partId, words, AtTheDoor.NOTHING, by, null);
    }

    /** @param told when it happened, of a report that was saved without a network; null for now */
    @Transactional
    public WorkOrder done(UUID workOrderId, UUID partId, String words, AtTheDoor seen, Actor by, Instant told) {
        return settle(workOrderId, partId, "DONE", words, seen, by, told);
    }

    /** @throws Refused MISSING_REASON besides those of {@link #done} */
    @Transactional
    public WorkOrder carryOver(UUID workOrderId, UUID partId, String reason, Actor by) {
        return carryOver(workOrderId, partId, reason, by, null);
    }

    @Transactional
    public WorkOrder carryOver(UUID workOrderId, UUID partId, String reason, Actor by, Instant told) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        return settle(workOrderId, partId, "CARRIED_OVER", reason, AtTheDoor.NOTHING, by, told);
    }

    private WorkOrder settle(UUID workOrderId, UUID partId, String state, String words, AtTheDoor seen, Actor by, Instant told) {
        if (words != null && words.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", words.length(), "longest", LONGEST);
        rules.check(seen.used());
        var work = reports.lock(workOrderId);
        if (!work.state().isOpen()) throw Refused.because("WORK_ALREADY_COMPLETED", "number", work.number());
        if (!work.isHeldBy(by.id())) throw Refused.because("NOT_YOUR_JOB", "number", work.number());
        var now = reports.when(work, told).at();
        Part part = checked(parts.settle(workOrderId, partId, state, words, by.id(), now), state, seen);
        journal.write(Happening.of(state.equals("DONE") ? "PART_DONE" : "PART_CARRIED_OVER", "WORK_ORDER", workOrderId, part.ticketId(), work.areaCode(), by, now,
                "service", part.service(), "job", part.job(), "reason", words, "judgement", seen.judgement(), "used", seen.used().isEmpty() ? null : seen.used()));
        events.publishEvent(new PartSettled(work, part, seen, by, now));
        if (parts.of(List.of(workOrderId)).stream().anyMatch(Part::isOpen)) return work;
        return complete.complete(workOrderId, parts.closingOf(workOrderId).orElseGet(() -> nothingRepaired(work)), by, now);
    }

    /** A repair says what was wrong, what was done and whose it was, as when it is alone. */
    private Part checked(Part part, String state, AtTheDoor seen) {
        if (!part.isRepair() || !state.equals("DONE")) return part;
        if (seen.closing() == null) throw Refused.because("MISSING_CLOSING");
        rules.check(seen.closing());
        parts.closed(part.id(), seen.closing());
        return part;
    }

    private static Closing nothingRepaired(WorkOrder work) {
        return new Closing(work.symptom(), "INSTALL", "OPERATOR", List.of(), Map.of(), null, null);
    }
}
