package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.business.BusinessRules;
import cn.zhenqing365.ticket.business.FinishBusiness;
import cn.zhenqing365.ticket.business.TakeBusiness;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.ContactReceipts;
import cn.zhenqing365.workorder.FaultCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business requests: the types with their papers, taking one, papers seen, damage judged, done at the desk. */
@RestController
@RequestMapping("/api/business-requests")
class BusinessController {
    /** @param feeCents 0: free by rule; absent: by the tariff; @param sale the six explanations are owed; @param judged free unless the customer broke it */
    record TypeView(String code, String name, String nameEn, boolean visit, boolean mayNeedLine, String clock, List<String> papers, Long feeCents, int minutes,
                    String services, boolean sale, boolean judged) {}

    record Request(String type, List<String> services, String channel, UUID householdId, String name, String phone, String summary, Instant answeredAt,
                   List<String> papers, String newAddress, Boolean newLine, Boolean careOffered, Instant windowStart, Instant windowEnd,
                   List<String> explained) {}

    record Answer(TicketLine ticket, ContactReceipts.Receipt receipt) {}

    record PaperSeen(String code) {}

    record Judgement(UUID itemId, String judgement) {}

    /** @param how SAID, PRINTED or TEXT */
    record Explanation(String code, String how) {}

    private final TakeBusiness take;
    private final FinishBusiness finish;
    private final BusinessRules rules;
    private final FaultCatalogue jobs;
    private final ContactReceipts receipts;
    private final Tickets tickets;
    private final Once once;

    BusinessController(TakeBusiness take, FinishBusiness finish, BusinessRules rules, FaultCatalogue jobs, ContactReceipts receipts, Tickets tickets, Once once) {
        this.take = take;
        this.finish = finish;
        this.rules = rules;
        this.jobs = jobs;
        this.receipts = receipts;
        this.tickets = tickets;
        this.once = once;
    }

    @GetMapping("/types")
    List<TypeView> types() {
        return rules.all().stream().map(it -> {
            var job = jobs.get(it.code());
            return new TypeView(it.code(), job.name(), job.nameEn(), it.visit(), it.newLineClock() != null, it.clock(), it.papers(), it.feeCents(), job.minutes(), it.services(),
                    it.sale(), it.judged());
        }).toList();
    }

    @PostMapping
    ResponseEntity<Answer> take(@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Request it) {
        var owner = SignedIn.current();
        take.prepare();
        return once.create(owner.id(), key, it, Answer.class, () -> {
            var window = it.windowStart == null || it.windowEnd == null ? null : new TimeWindow(it.windowStart, it.windowEnd);
            var type = jobs.find(it.type).map(FaultCatalogue.Fault::name).orElse("");
            var asked = new Asked(it.channel, it.householdId, null, it.name, it.phone, it.summary == null || it.summary.isBlank() ? type : it.summary, it.answeredAt);
            var ticket = take.take(new TakeBusiness.Wish(asked, it.type, it.services, it.papers, it.newAddress, Boolean.TRUE.equals(it.newLine),
                    Boolean.TRUE.equals(it.careOffered), window, it.explained), owner, SignedIn.actor());
            return ResponseEntity.status(201).body(new Answer(line(ticket), receipts.of(ticket, owner)));
        });
    }

    @PostMapping("/{number}/papers")
    TicketLine paper(@PathVariable String number, @RequestBody PaperSeen it) {
        var ticket = visible(number);
        finish.paperSeen(ticket.id(), it.code, SignedIn.actor());
        return line(ticket);
    }

    @PostMapping("/{number}/judgements")
    TicketLine judge(@PathVariable String number, @RequestBody Judgement it) {
        var ticket = visible(number);
        finish.judged(ticket.id(), it.itemId, it.judgement, SignedIn.actor());
        return line(ticket);
    }

    @GetMapping("/explanations")
    List<BusinessRules.Explanation> explanations() {
        return rules.explanations();
    }

    @PostMapping("/{number}/explanations")
    TicketLine explain(@PathVariable String number, @RequestBody Explanation it) {
        var ticket = visible(number);
        finish.explained(ticket.id(), it.code, it.how, SignedIn.actor());
        return line(ticket);
    }

    @PostMapping("/{number}/completions")
    TicketLine complete(@PathVariable String number) {
        var ticket = visible(number);
        finish.doneAtTheDesk(ticket.id(), SignedIn.current());
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
