package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.platform.Once;
import cn.zhenqing365.promise.PausePossibility;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.TicketLine.Person;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.pause.AskForPause;
import cn.zhenqing365.ticket.pause.DecidePause;
import cn.zhenqing365.ticket.pause.Pauses;
import cn.zhenqing365.ticket.pause.model.PauseRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A pause of a complaint or a business request: asked for, decided by somebody else, ended. */
@RestController
class PauseController {
    record Asked(UUID id, String reason, String askedBy, String evidence, String evidenceRef, Instant resumeAt, String words, Person requestedBy, Instant requestedAt,
                 String state, Person decidedBy, Instant decidedAt, String note) {}

    /** @param mayAsk whether this person has the case in hand or leads those who have; {@code mayDecide} whether their role decides its pauses */
    record CasePauses(boolean mayAsk, boolean mayDecide, List<PausePossibility> reasons, List<Asked> requests) {}

    /** @param own asked for by whoever looks, who therefore does not decide it */
    record Line(Asked request, TicketLine ticket, boolean own, boolean mayDecide) {}

    /** @param note why; needed for a no */
    record Decision(Boolean approved, String note) {}

    private final AskForPause ask;
    private final DecidePause decide;
    private final Pauses pauses;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Once once;
    private final Clock clock;

    PauseController(AskForPause ask, DecidePause decide, Pauses pauses, Tickets tickets, StaffMembers staff, Once once, Clock clock) {
        this.ask = ask;
        this.decide = decide;
        this.pauses = pauses;
        this.tickets = tickets;
        this.staff = staff;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/api/tickets/{number}/pauses")
    CasePauses of(@PathVariable String number) {
        return whole(visible(number));
    }

    @PostMapping("/api/tickets/{number}/pauses")
    ResponseEntity<CasePauses> ask(@PathVariable String number, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody AskForPause.Wish it) {
        var ticket = visible(number);
        return once.create(SignedIn.current().id(), key, it, CasePauses.class, () -> {
            ask.ask(ticket.id(), it, SignedIn.current());
            return ResponseEntity.status(201).body(whole(ticket));
        });
    }

    /** The clocks run again before the planned time. */
    @PostMapping("/api/tickets/{number}/resumption")
    CasePauses resume(@PathVariable String number) {
        var ticket = visible(number);
        decide.resume(ticket.id(), SignedIn.current());
        return whole(tickets.get(ticket.id()));
    }

    /** What waits in one's areas, oldest first, then what was decided in the last thirty days. */
    @GetMapping("/api/pause-requests")
    List<Line> waiting() {
        var found = pauses.list(Scope.areas(null), clock.instant());
        var all = tickets.of(found.stream().map(PauseRequest::ticketId).collect(Collectors.toCollection(LinkedHashSet::new)));
        var lines = tickets.linesOf(List.copyOf(all.values())).stream().collect(Collectors.toMap(TicketLine::id, it -> it));
        var me = SignedIn.current();
        return found.stream().map(it -> new Line(asked(it), lines.get(it.ticketId()), it.requestedBy().equals(me.id()), pauses.decides(all.get(it.ticketId()), me)))
                .filter(it -> it.own || it.mayDecide).toList();
    }

    @PostMapping("/api/pause-requests/{id}/decision")
    List<Line> decide(@PathVariable UUID id, @RequestBody Decision it) {
        if (it.approved == null) throw Refused.because("MISSING_DECISION");
        SignedIn.requireArea(pauses.get(id).areaCode());
        if (it.approved) decide.approve(id, it.note, SignedIn.current());
        else decide.refuse(id, it.note, SignedIn.current());
        return waiting();
    }

    @PostMapping("/api/pause-requests/{id}/withdrawal")
    CasePauses withdraw(@PathVariable UUID id) {
        SignedIn.requireArea(pauses.get(id).areaCode());
        return whole(tickets.get(ask.withdraw(id, SignedIn.current()).ticketId()));
    }

    private CasePauses whole(Ticket it) {
        var me = SignedIn.current();
        boolean mayAsk = pauses.mayAsk(it, me), decides = pauses.decides(it, me);
        return new CasePauses(mayAsk, decides, pauses.possible(it, clock.instant()), pauses.of(it).stream().map(one -> mayAsk || decides ? asked(one) : withoutWords(one)).toList());
    }

    /** For everybody else of the area: that the clock stands still and until when, not who asked and in which words. */
    private Asked withoutWords(PauseRequest it) {
        return new Asked(it.id(), it.reason(), PersonName.mask(it.askedBy()), it.evidence(), "", it.resumeAt(), "", person(it.requestedBy()), it.requestedAt(),
                it.state().name(), person(it.decidedBy()), it.decidedAt(), null);
    }

    private Asked asked(PauseRequest it) {
        return new Asked(it.id(), it.reason(), it.askedBy(), it.evidence(), it.evidenceRef(), it.resumeAt(), it.words(), person(it.requestedBy()), it.requestedAt(),
                it.state().name(), person(it.decidedBy()), it.decidedAt(), it.note());
    }

    private Person person(UUID id) {
        return id == null ? null : staff.find(id).map((Staff it) -> new Person(it.staffNo(), it.name())).orElse(null);
    }

    private Ticket visible(String number) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return ticket;
    }
}
