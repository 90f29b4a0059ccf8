package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.model.Assessment;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.complaint.model.Round;
import cn.zhenqing365.ticket.complaint.model.Stage;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.contact.HandOvers;
import cn.zhenqing365.ticket.contact.OpenCase;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A complaint is taken: a number, an owner, a receipt; the first answer within 24 hours (CLK-20; an hour when safety is concerned),
 * the decision within five working days and never over fifteen (CLK-21); and it is asked of whoever answers for the first level.
 */
@Component
public class RegisterComplaint {
    /** @param severity LOW, MEDIUM or HIGH as the one who took it heard it; the assessment may say otherwise */
    public record Registration(Asked asked, String topic, String aboutStaffNo, String aboutTicketNumber, String remedySought, String severity, boolean safety) {}

    private static final int LONGEST = 500;

    private final OpenCase open;
    private final ComplaintStore store;
    private final TicketStore tickets;
    private final CaseRules rules;
    private final LevelHandlers levels;
    private final HandOvers handOvers;
    private final StaffMembers staff;
    private final Promises promises;
    private final Clock clock;

    RegisterComplaint(OpenCase open, ComplaintStore store, TicketStore tickets, CaseRules rules, LevelHandlers levels, HandOvers handOvers,
                      StaffMembers staff, Promises promises, Clock clock) {
        this.open = open;
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
        this.levels = levels;
        this.handOvers = handOvers;
        this.staff = staff;
        this.promises = promises;
        this.clock = clock;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        open.prepare(clock.instant());
    }

    /** @param owner who was asked first; @param by who writes it in, the customer when it came over the web */
    @Transactional
    public Ticket register(Registration it, Staff owner, Actor by) {
        var now = clock.instant();
        it.asked.check(now);
        var severity = it.severity == null || it.severity.isBlank() ? "MEDIUM" : it.severity;
        if (!Assessment.SEVERITIES.contains(severity)) throw Refused.because("INVALID_COMPLAINT_SEVERITY", "severity", severity);
        var remedy = it.remedySought == null ? "" : it.remedySought.strip();
        if (remedy.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", remedy.length(), "longest", LONGEST);
        var about = aboutStaff(it);
        var whom = open.whom(it.asked, owner);
        var start = it.asked.answeredAt();
        var promised = promises.dueAt("CLK-21", whom.areaKind(), start);
        var ticket = open.open(it.asked, "COMPLAINT", rules.checkedTopic(it.topic), null, it.safety || severity.equals("HIGH") ? "MAJOR" : "GENERAL", whom,
                promised, promises.hardDueAt("CLK-21", whom.areaKind(), start), owner, by, now);
        var handler = levels.of(1, whom.areaCode(), about);
        store.insert(new Complaint(ticket.id(), ticket.number(), about, aboutTicket(it, owner), remedy, new Assessment(severity, it.safety, null, null, null, null, null),
                Stage.RECEIVED, 1, List.of(Round.opened(Ids.at(now), 1, 1, handler.id(), now))));
        promises.start(clock("CLK-20", ticket, whom.areaKind(), start, it.safety ? soon(start, whom.areaKind()) : null, now),
                clock("CLK-21", ticket, whom.areaKind(), start, null, now));
        if (!handler.id().equals(owner.id())) handOvers.pass(ticket, handler, "投诉处理:" + rules.topic(ticket.symptom()).orElseThrow().name(), by, owner.id(), now);
        return ticket;
    }

    private Instant soon(Instant start, String areaKind) {
        var usual = promises.dueAt("CLK-20", areaKind, start);
        var soon = start.plus(rules.safetyResponse());
        return soon.isBefore(usual) ? soon : usual;
    }

    private UUID aboutStaff(Registration it) {
        if (it.aboutStaffNo == null || it.aboutStaffNo.isBlank()) return null;
        return staff.byNo(it.aboutStaffNo).map(Staff::id).orElseThrow(() -> Refused.notFound("STAFF", it.aboutStaffNo));
    }

    private UUID aboutTicket(Registration it, Staff owner) {
        if (it.aboutTicketNumber == null || it.aboutTicketNumber.isBlank()) return null;
        return tickets.byNumber(it.aboutTicketNumber).filter(found -> owner.sees(found.areaCode())).map(Ticket::id)
                .orElseThrow(() -> Refused.notFound("TICKET", it.aboutTicketNumber));
    }

    private static StartPromise clock(String clock, Ticket ticket, String kind, Instant start, Instant dueOrNull, Instant now) {
        return new StartPromise(Ids.at(now), clock, "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), kind, ticket.firstContactOwner(), start, dueOrNull);
    }
}
