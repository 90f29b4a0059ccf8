package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.actions.CloseTicket;
import cn.zhenqing365.ticket.actions.PostponeRepair;
import cn.zhenqing365.ticket.actions.ReopenTicket;
import cn.zhenqing365.ticket.contact.CaseRights;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with a ticket on behalf of the customer. Sent twice, the second finds it done. */
@RestController
@RequestMapping("/api/tickets/{number}")
class TurnController {
    /** @param askedBy who asked, in words; null: the customer */
    record Postponement(Instant until, String reason, String evidence, String evidenceRef, String askedBy) {}

    record Reason(String reason) {}

    private static final Role[] DESKS = {Role.AGENT, Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.ADMIN};

    private final Tickets tickets;
    private final PostponeRepair postpone;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final CancelTicket cancel;
    private final CaseRights rights;
    private final Clock clock;

    TurnController(Tickets tickets, PostponeRepair postpone, CloseTicket close, ReopenTicket reopen, CancelTicket cancel, CaseRights rights, Clock clock) {
        this.tickets = tickets;
        this.postpone = postpone;
        this.close = close;
        this.reopen = reopen;
        this.cancel = cancel;
        this.rights = rights;
        this.clock = clock;
    }

    @PostMapping("/postponements")
    TicketLine postpone(@PathVariable String number, @RequestBody Postponement it) {
        var ticket = visible(number);
        if (!PostponeRepair.isCustomers(it.reason))
            SignedIn.requireRole(Role.SHIFT_LEADER, Role.CALL_CENTRE_HEAD, Role.DISPATCHER, Role.CUSTOMER_MANAGER, Role.ADMIN);
        return line(postpone.postpone(ticket.id(), it.until, it.reason, it.evidence, it.evidenceRef, it.askedBy, SignedIn.actor()));
    }

    @PostMapping("/confirmations")
    TicketLine confirm(@PathVariable String number) {
        return line(close.confirmed(heard(number).id(), SignedIn.actor(), clock.instant()));
    }

    @PostMapping("/reopenings")
    TicketLine reopen(@PathVariable String number, @RequestBody Reason it) {
        if (it.reason == null || it.reason.isBlank()) throw Refused.because("MISSING_REASON");
        return line(reopen.reopen(heard(number).id(), it.reason, SignedIn.actor(), clock.instant()));
    }

    @PostMapping("/cancellations")
    TicketLine cancel(@PathVariable String number, @RequestBody Reason it) {
        return line(cancel.cancel(visible(number).id(), it.reason, SignedIn.actor()));
    }

    /** The customer's word about a case may be written down by whoever has it in hand, whatever their role. */
    private Ticket heard(String number) {
        var ticket = tickets.byNumber(number);
        if (ticket.isFault()) return visible(number);
        SignedIn.requireArea(ticket.areaCode());
        if (!Arrays.asList(DESKS).contains(SignedIn.current().role())) rights.mayMove(ticket, SignedIn.current());
        return ticket;
    }

    private Ticket visible(String number) {
        SignedIn.requireRole(DESKS);
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return ticket;
    }

    private TicketLine line(Ticket it) {
        return tickets.lines(List.of(it.id())).get(0);
    }
}
