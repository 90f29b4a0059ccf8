package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.Contact;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.ticket.contact.Questions;
import cn.zhenqing365.ticket.contact.ContactReceipts;
import cn.zhenqing365.ticket.contact.GiveReceipt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A contact that is an opinion or a question; what I was asked first lately; answers, and the receipt to print. */
@RestController
class ContactController {
    private static final Duration LATELY = Duration.ofDays(7);

    /** @param answer what was said on the spot; absent when it could not be answered there */
    record Request(String kind, String topic, String channel, UUID householdId, String areaCode, String name, String phone, String summary,
                   Instant answeredAt, String answer) {
        Asked asked() {
            return new Asked(channel, householdId, areaCode, name, phone, summary, answeredAt);
        }
    }

    /** @param receipt null when it was closed on the spot */
    record Answer(UUID contactId, TicketLine ticket, ContactReceipts.Receipt receipt) {}

    record Line(UUID id, String channel, String kind, String callerName, String phoneMasked, String summary, Instant happenedAt, String ticketNumber,
                String answer, String receipt) {}

    record Given(String answer, String how) {}

    record Way(String how) {}

    private final Questions questions;
    private final Contacts contacts;
    private final ContactReceipts receipts;
    private final GiveReceipt giveReceipt;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Once once;
    private final Clock clock;

    ContactController(Questions questions, Contacts contacts, ContactReceipts receipts, GiveReceipt giveReceipt, Tickets tickets, StaffMembers staff, Once once, Clock clock) {
        this.questions = questions;
        this.contacts = contacts;
        this.receipts = receipts;
        this.giveReceipt = giveReceipt;
        this.tickets = tickets;
        this.staff = staff;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/api/contacts")
    ResponseEntity<Answer> take(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Request it) {
        var owner = SignedIn.current();
        questions.prepare();
        return once.create(owner.id(), key, it, Answer.class, () -> {
            var taken = questions.take(new Questions.Question(it.asked(), it.kind, it.topic, it.answer), owner, SignedIn.actor());
            return ResponseEntity.status(201).body(taken.ticket() == null ? new Answer(taken.contact().id(), null, null)
                    : new Answer(null, tickets.lines(List.of(taken.ticket().id())).get(0), receipts.of(taken.ticket(), owner)));
        });
    }

    @GetMapping("/api/contacts")
    List<Line> mine() {
        return contacts.ofOwner(SignedIn.current().id(), LATELY, clock.instant()).stream().map(this::line).toList();
    }

    @PostMapping("/api/tickets/{number}/answers")
    TicketLine answer(@PathVariable String number, @RequestBody Given it) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return tickets.linesOf(List.of(questions.answer(ticket.id(), it.answer, it.how, SignedIn.current()))).get(0);
    }

    @GetMapping("/api/tickets/{number}/receipt")
    ContactReceipts.Receipt receipt(@PathVariable String number) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return receipts.of(ticket, staff.find(ticket.firstContactOwner()).orElseThrow());
    }

    /** Printed, or sent again as a text: it is written down that the customer has it. */
    @PostMapping("/api/tickets/{number}/receipts")
    ContactReceipts.Receipt give(@PathVariable String number, @RequestBody Way it) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return giveReceipt.give(ticket, it.how, SignedIn.current());
    }

    private Line line(Contact it) {
        return new Line(it.id(), it.channel(), it.kind(), it.callerName(), PhoneNumber.mask(it.phone()), it.summary(), it.happenedAt(),
                it.ticketId() == null ? null : tickets.get(it.ticketId()).number(), it.answer(), it.receipt());
    }
}
