package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.ticket.TicketLine.Person;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.business.BusinessRequests;
import cn.zhenqing365.ticket.complaint.Complaints;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.complaint.model.Round;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.ticket.contact.HandOver;
import cn.zhenqing365.ticket.contact.HandOverTrail;
import cn.zhenqing365.ticket.contact.PromisedTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a ticket has beside its clocks and visits: who turned to us, who had it in hand, and the rounds of a complaint. */
@RestController
class CaseController {
    record Turned(String channel, String callerName, String phoneMasked, String summary, Instant happenedAt, Person owner, String answer, String receipt) {}

    record Passed(UUID id, Person from, Person to, String reason, Instant askedAt, Instant dueAt, Instant endedAt, String outcome, String words) {}

    record RoundView(int no, int level, String levelName, String levelNameEn, Person handler, Instant openedAt, Instant contactedAt, String facts,
                     String decision, String remedy, Long remedyCents, String responsible, Person judgedBy, Instant decidedAt, Instant communicatedAt,
                     Person communicatedBy, String how, Boolean satisfied, String word, Instant wordAt) {}

    record ComplaintView(String stage, int level, Person about, String remedySought, String severity, boolean safety, String complexity, String impact,
                         String immediateAction, Instant assessedAt, Person assessedBy, List<RoundView> rounds) {}

    record Case(Person holder, List<Turned> contacts, List<Passed> handOvers, ComplaintView complaint, BusinessRequests.Whole business) {}

    private final Tickets tickets;
    private final Contacts contacts;
    private final HandOverTrail trail;
    private final Complaints complaints;
    private final BusinessRequests business;
    private final CaseRules rules;
    private final PromisedTimes promised;
    private final Clock clock;
    private final StaffMembers staff;

    CaseController(Tickets tickets, Contacts contacts, HandOverTrail trail, Complaints complaints, BusinessRequests business, CaseRules rules, PromisedTimes promised,
                   StaffMembers staff, Clock clock) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.trail = trail;
        this.complaints = complaints;
        this.business = business;
        this.rules = rules;
        this.promised = promised;
        this.clock = clock;
        this.staff = staff;
    }

    @GetMapping("/api/case-rules")
    CaseRules.Rules rules() {
        return rules.all();
    }

    /** What would be promised now, to be said before anything is saved. */
    @GetMapping("/api/promised-times")
    List<PromisedTimes.Time> promised(@RequestParam String kind, @RequestParam(required = false) String type, @RequestParam(defaultValue = "false") boolean newLine,
                                      @RequestParam(defaultValue = "false") boolean safety, @RequestParam(required = false) String service,
                                      @RequestParam(required = false) String severity, @RequestParam(required = false) UUID householdId,
                                      @RequestParam(required = false) String area) {
        return promised.of(new PromisedTimes.Wish(kind, type, newLine, safety, service, severity, householdId, area), SignedIn.current(), clock.instant());
    }

    @GetMapping("/api/tickets/{number}/case")
    Case of(@PathVariable String number) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        var turned = contacts.ofTicket(ticket.id()).stream().map(it -> new Turned(it.channel(), PersonName.mask(it.callerName()), PhoneNumber.mask(it.phone()), it.summary(),
                it.happenedAt(), person(it.firstContactOwner()), it.answer(), it.receipt())).toList();
        return new Case(person(trail.holder(ticket)), turned, trail.of(ticket.id()).stream().map(this::passed).toList(),
                complaints.of(ticket).map(this::complaint).orElse(null), business.of(ticket.id()).orElse(null));
    }

    private Passed passed(HandOver it) {
        return new Passed(it.id(), person(it.fromStaff()), person(it.toStaff()), it.reason(), it.askedAt(), it.dueAt(), it.endedAt(), it.outcome(), it.words());
    }

    private ComplaintView complaint(Complaint it) {
        var how = it.assessment();
        return new ComplaintView(it.stage().name(), it.level(), person(it.aboutStaff()), it.remedySought(), how.severity(), how.safety(), how.complexity(),
                how.impact(), how.immediateAction(), how.assessedAt(), person(how.assessedBy()), it.rounds().stream().map(this::round).toList());
    }

    private RoundView round(Round it) {
        var level = rules.level(it.level());
        return new RoundView(it.no(), it.level(), level.name(), level.nameEn(), person(it.handlerId()), it.openedAt(), it.contactedAt(), it.facts(),
                it.decision(), it.remedy(), it.remedyCents(), it.responsible(), person(it.judgedBy()), it.decidedAt(), it.communicatedAt(),
                person(it.communicatedBy()), it.how(), it.satisfied(), it.word(), it.wordAt());
    }

    private Person person(UUID id) {
        return id == null ? null : staff.find(id).map((Staff it) -> new Person(it.staffNo(), it.name())).orElse(null);
    }
}
