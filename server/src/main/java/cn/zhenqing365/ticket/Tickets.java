package cn.zhenqing365.ticket;

import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.actions.ReopenTicket;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: look at tickets, as they are or as a list shows them, and reopen one that was not fixed after all. */
@Component
public class Tickets {
    private final TicketStore store;
    private final TicketLines lines;
    private final ReopenTicket reopen;

    Tickets(TicketStore store, TicketLines lines, ReopenTicket reopen) {
        this.store = store;
        this.lines = lines;
        this.reopen = reopen;
    }

    public Ticket get(UUID id) {
        return store.of(List.of(id)).stream().findFirst().orElseThrow(() -> Refused.notFound("TICKET", id));
    }

    /** For those who hear of a thread that may be nobody's request. */
    public Optional<Ticket> find(UUID id) {
        return store.of(List.of(id)).stream().findFirst();
    }

    /** Those of these ids that are there, in one statement. */
    public Map<UUID, Ticket> of(Collection<UUID> ids) {
        return store.of(ids).stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    public Ticket byNumber(String number) {
        return store.byNumber(number).orElseThrow(() -> Refused.notFound("TICKET", number));
    }

    public Optional<Ticket> byLink(String token) {
        return store.byLink(token);
    }

    /** The household's tickets, newest first. */
    public List<Ticket> ofHousehold(UUID householdId, int limit) {
        return store.recent(householdId, limit);
    }

    /** @param state open, resolved, unclosed (both), closed or all; @param areas null for all */
    public List<Ticket> list(String state, String q, Collection<String> areas, UUID ownerOrNull, int limit) {
        return store.list(state, q, areas, ownerOrNull, null, limit);
    }

    /** @param kinds FAULT BUSINESS COMPLAINT OPINION INQUIRY; null for all */
    public List<Ticket> list(String state, String q, Collection<String> areas, UUID ownerOrNull, Collection<String> kinds, int limit) {
        return store.list(state, q, areas, ownerOrNull, kinds, limit);
    }

    public List<Ticket> openByPhone(String phone) {
        return store.openByPhone(phone);
    }

    /** The last one closed for this phone, while it can still be reopened. */
    public Optional<Ticket> closedByPhone(String phone, Instant now) {
        return store.closedByPhone(phone, now.minus(Changes.REOPENABLE));
    }

    /** In the order of the ids. */
    public List<TicketLine> lines(Collection<UUID> ids) {
        var found = lines.of(store.of(ids));
        var order = List.copyOf(ids);
        return found.stream().sorted(Comparator.comparingInt(it -> order.indexOf(it.id()))).toList();
    }

    /** The line of a report that was just taken, from what was written. */
    public TicketLine lineOf(TakeReport.Taken taken) {
        return taken.joined() ? lines(List.of(taken.ticket().id())).get(0) : lines.ofNew(taken.ticket(), taken.work(), taken.clocks());
    }

    public List<TicketLine> linesOf(List<Ticket> tickets) {
        return lines.of(tickets);
    }

    /** @throws Refused TICKET_NOT_REOPENABLE, OPEN_TICKET_MEANWHILE */
    public void reopen(UUID ticketId, String reason, Actor by, Instant now) {
        reopen.reopen(ticketId, reason, by, now);
    }
}
