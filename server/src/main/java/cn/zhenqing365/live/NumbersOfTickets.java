package cn.zhenqing365.live;

import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A thread is a ticket; people call it by its number. */
@Component
class NumbersOfTickets implements ThreadNumbers {
    private final Tickets tickets;

    NumbersOfTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> threadIds) {
        return tickets.lines(threadIds).stream().collect(Collectors.toMap(TicketLine::id, TicketLine::number));
    }
}
