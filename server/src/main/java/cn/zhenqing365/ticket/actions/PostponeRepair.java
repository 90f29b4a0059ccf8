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
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer asked for later. It stops the repair clocks from now until the visit asked for, with the customer's own word as
 * evidence; it never starts after a breach ({@code domain.md} §8, pause rules), and then only the visit moves.
 */
@Component
public class PostponeRepair {
    private static final Set<String> INSTALLATIONS = Set.of("CLK-11", "CLK-12");

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
    public Ticket postpone(UUID ticketId, Instant until, String reason, String evidence, String evidenceRef, Actor by) {
        return postpone(ticketId, until, reason, evidence, evidenceRef, null, by);
    }

    /** @param askedBy who asked for it; null: the customer, or for a reason that is not the customer's, who writes it down */
    @Transactional
    public Ticket postpone(UUID ticketId, Instant until, String reason, String evidence, String evidenceRef, String askedBy, Actor by) {
        if (until == null) throw Refused.because("MISSING_UNTIL");
        var now = clock.instant();
        if (promises.ofThread(ticketId).stream().noneMatch(it -> canPause(it.clock(), it.state(), it.brokenAt())))
            throw Refused.because("PROMISE_ALREADY_BROKEN");
        var why = reason == null ? "CUST_POSTPONE" : reason;
        return pause(ticketId, new Pause(why, asked(askedBy, why, by), evidence, evidenceRef, by.name(), until), by, now);
    }

    private static String asked(String askedBy, String reason, Actor by) {
        if (askedBy != null && !askedBy.isBlank()) return askedBy.strip().substring(0, Math.min(askedBy.strip().length(), 60));
        return isCustomers(reason) ? "CUSTOMER" : by.name();
    }

    /** Asked for by the customer; everything else a person who leads approves. */
    public static boolean isCustomers(String reason) {
        return reason == null || reason.startsWith("CUST_");
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
        return (Ticket.REPAIR_CLOCKS.contains(clock) || INSTALLATIONS.contains(clock)) && brokenAt == null && (state.equals("RUNNING") || state.equals("PAUSED"));
    }
}
