package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What each of us has open: asked to take, working on, answering for; and, for those who lead, what is late in their areas. */
@Component
public class OpenLists {
    /** A hand-over that waits to be accepted. */
    public record Waiting(UUID id, String from, String reason, Instant askedAt, Instant dueAt, TicketLine ticket) {}

    /**
     * @param waiting   handed to me, not accepted yet
     * @param holding   mine to work on
     * @param following I was asked first, somebody else works on it; I give the answer
     */
    public record Mine(List<Waiting> waiting, List<TicketLine> holding, List<TicketLine> following, Instant at) {}

    private static final int MOST = 2000;
    private final HandOverStore store;
    private final Tickets tickets;
    private final StaffMembers staff;

    OpenLists(HandOverStore store, Tickets tickets, StaffMembers staff) {
        this.store = store;
        this.tickets = tickets;
        this.staff = staff;
    }

    public Mine of(Staff who, Instant now) {
        var waiting = store.waitingFor(who.id()).stream().map(it -> new Waiting(it.id(), staff.find(it.fromStaff()).map(Staff::name).orElse(""),
                it.reason(), it.askedAt(), it.dueAt(), tickets.lines(List.of(it.ticketId())).get(0))).toList();
        var lines = tickets.lines(store.openOf(who.id()));
        var holding = lines.stream().filter(it -> isHeldBy(it, who)).toList();
        return new Mine(waiting, holding, lines.stream().filter(it -> !holding.contains(it)).toList(), now);
    }

    /** The latest first: a clock that runs past its time, whoever owes it. @param areas null for all */
    public List<TicketLine> overdue(Collection<String> areas, Instant now) {
        List<Ticket> open = tickets.list("unclosed", null, areas, null, null, MOST);
        return tickets.linesOf(open).stream().filter(it -> it.nextDueAt() != null && it.nextDueAt().isBefore(now))
                .sorted(Comparator.comparing(TicketLine::nextDueAt)).toList();
    }

    /** A fault is worked on by its technician; anything else by its holder, or by the first-contact owner while there is no other. */
    private static boolean isHeldBy(TicketLine it, Staff who) {
        if (it.holder() != null) return it.holder().staffNo().equals(who.staffNo());
        return it.workOrder() == null || it.kind().equals("COMPLAINT");
    }
}
