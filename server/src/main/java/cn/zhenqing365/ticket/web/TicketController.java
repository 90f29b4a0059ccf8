package cn.zhenqing365.ticket.web;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.journal.JournalEntry;
import cn.zhenqing365.messaging.MessageView;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.workorder.Assignment;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at tickets: lists, one with its whole life, and why its deadline is what it is. */
@RestController
@RequestMapping("/api/tickets")
class TicketController {
    private static final int MOST = 200;

    record Asked(int no, String via, String reason, Instant assignedAt, Instant receivedAt, Instant endedAt, String endReason) {
        static Asked of(Assignment it) {
            return new Asked(it.no(), it.via().name(), it.reason(), it.assignedAt(), it.receivedAt(), it.endedAt(), it.endReason());
        }
    }

    record Visit(String number, String state, Instant assignedAt, Instant receivedAt, Instant contactedAt, Instant windowStart,
                 Instant windowEnd, Instant arrivedAt, Instant completedAt, Closing closing, List<Asked> assignments) {}

    record Whole(TicketLine ticket, Household household, List<Visit> workOrders, List<PromiseView> promises,
                 List<JournalEntry> timeline, List<MessageView> messages) {}

    private final Tickets tickets;
    private final Households households;
    private final WorkOrders workOrders;
    private final Promises promises;
    private final Journal journal;
    private final Messages messages;
    private final Clock time;

    TicketController(Tickets tickets, Households households, WorkOrders workOrders, Promises promises, Journal journal, Messages messages, Clock time) {
        this.tickets = tickets;
        this.households = households;
        this.workOrders = workOrders;
        this.promises = promises;
        this.journal = journal;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping
    List<TicketLine> list(@RequestParam(defaultValue = "open") String state, @RequestParam(required = false) String q,
                          @RequestParam(required = false) String area, @RequestParam(defaultValue = "false") boolean mine,
                          @RequestParam(required = false) String kind) {
        return tickets.linesOf(tickets.list(state, q, Scope.areas(area), mine ? SignedIn.current().id() : null,
                kind == null || kind.isBlank() ? null : List.of(kind), MOST));
    }

    @GetMapping("/{number}")
    Whole one(@PathVariable String number) {
        var ticket = visible(number);
        var visits = workOrders.ofTickets(List.of(ticket.id())).stream().map(this::visit).toList();
        return new Whole(tickets.linesOf(List.of(ticket)).get(0), ticket.householdId() == null ? null : Masked.household(households.get(ticket.householdId())), visits,
                promises.ofThread(ticket.id()), journal.thread(ticket.id()), messages.thread(ticket.id()));
    }

    @GetMapping("/{number}/deadline")
    Deadline deadline(@PathVariable String number, @RequestParam(required = false) String clock) {
        var ticket = visible(number);
        return Deadline.of(ticket, clock, promises, time.instant());
    }

    private Visit visit(WorkOrder it) {
        return new Visit(it.number(), it.state().name(), it.assignedAt(), it.receivedAt(), it.contactedAt(), it.windowStart(), it.windowEnd(),
                it.arrivedAt(), it.completedAt(), it.closing(), workOrders.assignmentsOf(it.id()).stream().map(Asked::of).toList());
    }

    private Ticket visible(String number) {
        var ticket = tickets.byNumber(number);
        SignedIn.requireArea(ticket.areaCode());
        return ticket;
    }
}
