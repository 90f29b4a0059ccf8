package cn.zhenqing365.ticket;

import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.workorder.WorkOrder;
import java.time.Instant;
import java.util.UUID;

/** Published inside the transaction in which it became true. */
public interface TicketEvents {
    /** @param sent who was told; null when it was fixed on the phone */
    record Accepted(Ticket ticket, Dispatching.Sent sent, Instant at) implements TicketEvents {}

    /** A fault whose household is visited anyway. @param visit the open visit it goes along with */
    record GoesAlong(Ticket ticket, WorkOrder visit, Instant at) implements TicketEvents {}

    record Resolved(Ticket ticket, Instant at) implements TicketEvents {}

    record Reopened(UUID ticketId, Instant at) implements TicketEvents {}

    record Closed(UUID ticketId, Instant at) implements TicketEvents {}

    record Cancelled(Ticket ticket, Instant at) implements TicketEvents {}
}
