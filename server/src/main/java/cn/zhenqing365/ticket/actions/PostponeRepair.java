package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.promise.Pause;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.actions.AgreeAppointment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer asked for later. It stops the repair clocks from now until the visit asked for, with the customer's own word as
 * evidence; it never starts after a breach ({@code domain.md} §8, pause rules), and then only the visit moves.
 */
@Component
public class PostponeRepair {
    private final TicketStore store;
    private final WorkOrders workOrders;
    private final AgreeAppointment appointment;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    PostponeRepair(TicketStore store, WorkOrders workOrders, AgreeAppointment appointment, Promises promises, Journal journal, Clock clock) {
        this.store = store;
        this.workOrders = workOrders;
        this.appointment = appointment;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** By the customer, over the link or a text: another window; later than the one before stops the clocks. */
    @Transactional
    public Ticket moveVisit(UUID ticketId, TimeWindow window, String evidence, String evidenceRef, Actor by) {
        var now = clock.instant();
        var work = openVisit(ticketId);
        appointment.byCustomer(work.id(), window, by);
        var from = work.windowStart() == null ? now : work.windowStart();
        if (window.start().isAfter(from)) return pause(ticketId, new Pause("CUST_POSTPONE", "CUSTOMER", evidence, evidenceRef, null, window.start()), by, now);
        return store.lock(ticketId).orElseThrow();
    }

    /** By staff, for a customer who asked: the evidence is named, the approver is who writes it down. */
    @Transactional
    public Ticket postpone(UUID ticketId, Instant until, String reason, String evidence, String evidenceRef, Actor by) {
        if (until == null) throw Refused.because("MISSING_UNTIL");
        var now = clock.instant();
        if (promises.ofThread(ticketId).stream().noneMatch(it -> canPause(it.clock(), it.state(), it.brokenAt())))
            throw Refused.because("PROMISE_ALREADY_BROKEN");
        return pause(ticketId, new Pause(reason == null ? "CUST_POSTPONE" : reason, "CUSTOMER", evidence, evidenceRef, by.name(), until), by, now);
    }

    private Ticket pause(UUID ticketId, Pause pause, Actor by, Instant now) {
        var before = store.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        if (promises.ofThread(ticketId).stream().anyMatch(it -> canPause(it.clock(), it.state(), it.brokenAt()))) promises.pause(ticketId, pause, now);
        var postponed = new Changes(before).postponed();
        store.save(postponed, null, null, null);
        journal.write(Happening.of("REPAIR_POSTPONED", "TICKET", ticketId, ticketId, before.areaCode(), by, now, "until", pause.plannedResumeAt(),
                "reason", pause.reason(), "evidence", pause.evidence(), "evidenceRef", pause.evidenceRef()));
        return postponed;
    }

    private WorkOrder openVisit(UUID ticketId) {
        return workOrders.ofTickets(List.of(ticketId)).stream().filter(it -> it.state().isOpen()).findFirst()
                .orElseThrow(() -> Refused.because("NO_OPEN_VISIT"));
    }

    private static boolean canPause(String clock, String state, Instant brokenAt) {
        return Ticket.REPAIR_CLOCKS.contains(clock) && brokenAt == null && (state.equals("RUNNING") || state.equals("PAUSED"));
    }
}
