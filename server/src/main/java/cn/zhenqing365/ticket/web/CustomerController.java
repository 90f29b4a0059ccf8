package cn.zhenqing365.ticket.web;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.ticket.CustomerVisit;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.actions.CancelTicket;
import cn.zhenqing365.ticket.actions.CloseTicket;
import cn.zhenqing365.ticket.actions.PostponeRepair;
import cn.zhenqing365.ticket.actions.ReopenTicket;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own page, without a login: the word in the link is the key. */
@RestController
@RequestMapping("/api/customer/{token}")
class CustomerController {
    private static final int LONGEST_REMARK = 500;

    record Window(Instant start, Instant end) {}

    record Reason(String reason) {}

    record Confirmation(Boolean fixed, String remark) {}

    record Rating(Integer stars, String remark) {}

    private final CustomerVisit visit;
    private final PostponeRepair postpone;
    private final CancelTicket cancel;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final Clock clock;

    CustomerController(CustomerVisit visit, PostponeRepair postpone, CancelTicket cancel, CloseTicket close, ReopenTicket reopen, Clock clock) {
        this.visit = visit;
        this.postpone = postpone;
        this.cancel = cancel;
        this.close = close;
        this.reopen = reopen;
        this.clock = clock;
    }

    @GetMapping
    CustomerVisit.Page look(@PathVariable String token) {
        return page(token);
    }

    @PostMapping("/appointments")
    CustomerVisit.Page move(@PathVariable String token, @RequestBody Window it) {
        if (it.start == null || it.end == null) throw Refused.because("MISSING_WINDOW");
        var ticket = visit.behind(token, clock.instant());
        postpone.moveVisit(ticket.id(), new TimeWindow(it.start, it.end), "LINK", ticket.number(), customer(ticket));
        return page(token);
    }

    @PostMapping("/cancellations")
    CustomerVisit.Page cancel(@PathVariable String token, @RequestBody Reason it) {
        var ticket = visit.behind(token, clock.instant());
        if (ticket.state() != TicketState.CANCELLED)
            cancel.cancel(ticket.id(), it.reason == null || it.reason.isBlank() ? "用户取消" : shortened(it.reason), customer(ticket));
        return page(token);
    }

    @PostMapping("/confirmations")
    CustomerVisit.Page confirm(@PathVariable String token, @RequestBody Confirmation it) {
        if (it.fixed == null) throw Refused.because("MISSING_ANSWER");
        var ticket = visit.behind(token, clock.instant());
        if (it.fixed) close.confirmed(ticket.id(), customer(ticket), clock.instant());
        else if (ticket.state() != TicketState.IN_PROGRESS || ticket.reopenings() == 0)
            reopen.reopen(ticket.id(), it.remark == null || it.remark.isBlank() ? "NOT_FIXED" : shortened(it.remark), customer(ticket), clock.instant());
        return page(token);
    }

    @PostMapping("/ratings")
    CustomerVisit.Page rate(@PathVariable String token, @RequestBody Rating it) {
        if (it.stars == null) throw Refused.because("INVALID_STARS", "stars", "");
        var ticket = visit.behind(token, clock.instant());
        close.rated(ticket.id(), it.stars, it.remark == null ? null : shortened(it.remark), customer(ticket), clock.instant());
        return page(token);
    }

    private CustomerVisit.Page page(String token) {
        var now = clock.instant();
        return visit.page(visit.behind(token, now), now);
    }

    private static Actor customer(Ticket ticket) {
        return Actor.customer(ticket.householdId(), ticket.customerName(), Actor.Channel.LINK);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REMARK ? text.substring(0, LONGEST_REMARK) : text;
    }
}
