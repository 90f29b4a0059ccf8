package cn.zhenqing365.ticket.model;

import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The turns of a request. The promised time is never among what changes. */
public record Changes(Ticket it) {
    /** A closed repair comes back under its own number for so long; later it is a new report. */
    public static final Duration REOPENABLE = Duration.ofDays(7);

    public Ticket underWay() {
        return it.state() == TicketState.ACKNOWLEDGED || it.state() == TicketState.PENDING ? with(TicketState.IN_PROGRESS) : it;
    }

    public Ticket postponed() {
        if (it.state() == TicketState.RESOLVED || !it.state().isOpen()) throw refused("TICKET_NOT_OPEN");
        return with(TicketState.PENDING);
    }

    public Ticket resolved(UUID technician, Instant at) {
        return copy(TicketState.RESOLVED, technician, at, it.confirmedAt(), null, it.reopenings(), it.stars());
    }

    /** The customer's word that it is fixed, or silence after the waiting time. */
    public Ticket closed(boolean byCustomer, Instant at) {
        if (it.state() == TicketState.CLOSED) return it;
        if (it.state() != TicketState.RESOLVED) throw refused("TICKET_NOT_RESOLVED");
        return copy(TicketState.CLOSED, it.technicianId(), it.fixedAt(), byCustomer ? at : it.confirmedAt(), at, it.reopenings(), it.stars());
    }

    public boolean isReopenable(Instant now) {
        var late = it.closedAt() != null && it.closedAt().plus(REOPENABLE).isBefore(now);
        return !late && (it.state() == TicketState.RESOLVED || it.state() == TicketState.CLOSED);
    }

    public Ticket reopened(Instant now) {
        if (!isReopenable(now)) throw refused("TICKET_NOT_REOPENABLE");
        return copy(TicketState.IN_PROGRESS, it.technicianId(), null, null, null, it.reopenings() + 1, null);
    }

    public Ticket cancelled(Instant now) {
        if (it.state() == TicketState.RESOLVED || !it.state().isOpen()) throw refused("TICKET_NOT_OPEN");
        return copy(TicketState.CANCELLED, it.technicianId(), null, null, now, it.reopenings(), null);
    }

    public Ticket rated(int stars) {
        if (stars < 1 || stars > 5) throw Refused.because("INVALID_STARS", "stars", stars);
        if (it.fixedAt() == null) throw refused("TICKET_NOT_RESOLVED");
        return copy(it.state(), it.technicianId(), it.fixedAt(), it.confirmedAt(), it.closedAt(), it.reopenings(), stars);
    }

    private Refused refused(String code) {
        return Refused.because(code, "number", it.number(), "state", it.state());
    }

    private Ticket with(TicketState state) {
        return copy(state, it.technicianId(), it.fixedAt(), it.confirmedAt(), it.closedAt(), it.reopenings(), it.stars());
    }

    private Ticket copy(TicketState state, UUID technician, Instant fixedAt, Instant confirmedAt, Instant closedAt, int reopenings, Integer stars) {
        return new Ticket(it.id(), it.number(), it.kind(), it.householdId(), it.areaCode(), it.customerName(), it.address(), it.contactPhone(),
                it.service(), it.symptom(), it.severity(), it.specialCare(), it.channel(), it.note(), it.answeredAt(), it.savedAt(),
                it.firstContactOwner(), state, it.promisedAt(), it.hardLimitAt(), technician, fixedAt, it.fixedOnPhone(), confirmedAt,
                closedAt, reopenings, it.repeatOf(), stars, it.linkToken(), it.version());
    }
}
