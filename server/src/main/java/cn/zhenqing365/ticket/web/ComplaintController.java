package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.complaint.HandleComplaint;
import cn.zhenqing365.ticket.complaint.HearCustomer;
import cn.zhenqing365.ticket.complaint.RegisterComplaint;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.contact.ContactReceipts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A complaint from the first word to the last: each step of ISO 10002 is one resource of the complaint. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {
    record Request(String topic, String channel, UUID householdId, String areaCode, String name, String phone, String summary, Instant answeredAt,
                   String aboutStaffNo, String aboutTicketNumber, String remedySought, String severity, Boolean safety) {}

    record Answer(TicketLine ticket, ContactReceipts.Receipt receipt) {}

    record Words(String words) {}

    record Assessment(String severity, Boolean safety, String complexity, String impact, String immediateAction) {}

    record Findings(String facts) {}

    /** @param remedyCents money given back or remitted, in cents; absent when the remedy is none of money */
    record Decision(String decision, String remedy, Long remedyCents, String responsible) {}

    record Way(String how) {}

    record CustomersWord(Boolean satisfied, String words) {}

    private final RegisterComplaint register;
    private final HandleComplaint handle;
    private final HearCustomer hear;
    private final CaseRights rights;
    private final ContactReceipts receipts;
    private final Tickets tickets;
    private final Once once;

    ComplaintController(RegisterComplaint register, HandleComplaint handle, HearCustomer hear, CaseRights rights, ContactReceipts receipts, Tickets tickets, Once once) {
        this.register = register;
        this.handle = handle;
        this.hear = hear;
        this.rights = rights;
        this.receipts = receipts;
        this.tickets = tickets;
        this.once = once;
    }

    @PostMapping
    ResponseEntity<Answer> take(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Request it) {
        var owner = SignedIn.current();
        register.prepare();
        return once.create(owner.id(), key, it, Answer.class, () -> {
            var asked = new Asked(it.channel, it.householdId, it.areaCode, it.name, it.phone, it.summary, it.answeredAt);
            var ticket = register.register(new RegisterComplaint.Registration(asked, it.topic, it.aboutStaffNo, it.aboutTicketNumber, it.remedySought,
                    it.severity, Boolean.TRUE.equals(it.safety)), owner, SignedIn.actor());
            return ResponseEntity.status(201).body(new Answer(line(ticket), receipts.of(ticket, owner)));
        });
    }

    @PostMapping("/{number}/contacts")
    TicketLine contacted(@PathVariable String number, @RequestBody Words it) {
        var ticket = visible(number);
        handle.contacted(ticket.id(), it.words, SignedIn.current());
        return line(ticket);
    }

    @PostMapping("/{number}/assessments")
    TicketLine assess(@PathVariable String number, @RequestBody Assessment it) {
        var ticket = visible(number);
        handle.assessed(ticket.id(), it.severity == null ? "" : it.severity, Boolean.TRUE.equals(it.safety), it.complexity == null ? "" : it.complexity,
                it.impact == null ? "" : it.impact, it.immediateAction, SignedIn.current());
        return line(ticket);
    }

    @PostMapping("/{number}/findings")
    TicketLine found(@PathVariable String number, @RequestBody Findings it) {
        var ticket = visible(number);
        handle.found(ticket.id(), it.facts, SignedIn.current());
        return line(ticket);
    }

    @PostMapping("/{number}/decisions")
    TicketLine decide(@PathVariable String number, @RequestBody Decision it) {
        var ticket = visible(number);
        handle.decided(ticket.id(), it.decision, it.remedy, it.remedyCents, it.responsible, SignedIn.current());
        return line(ticket);
    }

    @PostMapping("/{number}/answers")
    TicketLine answer(@PathVariable String number, @RequestBody Way it) {
        var ticket = visible(number);
        handle.communicated(ticket.id(), it.how, SignedIn.current());
        return line(ticket);
    }

    @PostMapping("/{number}/words")
    TicketLine word(@PathVariable String number, @RequestBody CustomersWord it) {
        if (it.satisfied == null) throw Refused.because("MISSING_SATISFACTION");
        var ticket = visible(number);
        rights.mayMove(ticket, SignedIn.current());
        hear.say(ticket.id(), it.satisfied, it.words, SignedIn.actor());
        return line(ticket);
    }

    private Ticket visible(String number) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return ticket;
    }

    private TicketLine line(Ticket it) {
        return tickets.lines(List.of(it.id())).get(0);
    }
}
