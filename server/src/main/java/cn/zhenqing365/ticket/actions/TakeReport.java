package cn.zhenqing365.ticket.actions;

import cn.zhenqing365.directory.HouseholdBrief;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.Dispatching;
import cn.zhenqing365.dispatch.plan.AgreeHeld;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.OneVisit;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.contact.Contacts;
import cn.zhenqing365.ticket.store.TicketNumbers;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.FaultCatalogue;
import cn.zhenqing365.workorder.OpenWork;
import cn.zhenqing365.workorder.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report becomes a ticket, a job on the right technician's phone, and running clocks, in one transaction. A second report
 * of the household joins the open ticket; one about a repair that is said to be done reopens it.
 */
@Component
public class TakeReport {
    /**
     * What was just written, so that the answer need not read it again.
     *
     * @param sent null when it was fixed on the phone or joined (and so is {@code work}), or goes along with a visit that was open
     * @param clocks null when it joined
     */
    public record Taken(Ticket ticket, boolean joined, Dispatching.Sent sent, WorkOrder work, List<PromiseView> clocks) {}

    private static final Duration REPEAT_WITHIN = Duration.ofDays(7);
    private static final int LOOK_BACK = 5;

    private final Households households;
    private final TicketStore store;
    private final TicketNumbers numbers;
    private final FaultCatalogue faults;
    private final Areas areas;
    private final Promises promises;
    private final Dispatching dispatching;
    private final ReopenTicket reopen;
    private final Contacts contacts;
    private final OneVisit oneVisit;
    private final Journal journal;
    private final AgreeHeld held;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeReport(Households households, TicketStore store, TicketNumbers numbers, FaultCatalogue faults, Areas areas, Promises promises,
               Dispatching dispatching, ReopenTicket reopen, Contacts contacts, OneVisit oneVisit, Journal journal, AgreeHeld held,
               ApplicationEventPublisher events, Clock clock) {
        this.households = households;
        this.store = store;
        this.numbers = numbers;
        this.faults = faults;
        this.areas = areas;
        this.promises = promises;
        this.dispatching = dispatching;
        this.reopen = reopen;
        this.contacts = contacts;
        this.oneVisit = oneVisit;
        this.journal = journal;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        numbers.prepare(clock.instant());
    }

    @Transactional
    public Taken take(Report report, Staff agent) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);   // as the database keeps it
        report.check(now);
        var household = households.brief(report.householdId());
        if (!agent.sees(household.areaCode())) throw Refused.notFound("HOUSEHOLD", report.householdId());
        return taken(report, household, agent, Actor.staff(agent.id(), agent.name(), Actor.Channel.DESK), now);
    }

    /** Written in by the customer: the same road, with an owner who was chosen for it. */
    @Transactional
    public Taken takeFromCustomer(Report report, Staff owner) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        report.check(now);
        var household = households.brief(report.householdId());
        return taken(report, household, owner, Actor.customer(household.id(), household.customerName(), Actor.Channel.LINK), now);
    }

    private Taken taken(Report report, HouseholdBrief household, Staff owner, Actor by, Instant now) {
        var recent = store.recentFaults(household.id(), LOOK_BACK);
        var open = recent.stream().filter(it -> it.state().isOpen()).findFirst();
        return open.isPresent() ? join(open.get(), report, owner, by, now) : accept(report, household, recent, owner, by, now);
    }

    private Taken join(Ticket open, Report report, Staff owner, Actor by, Instant now) {
        contacts.opened(open, report.channel(), report.contactPhone(), report.note(), report.answeredAt(), owner.id(), by, now);
        store.addReport(Ids.at(now), open.id(), report.answeredAt(), now, report.channel(), report.contactPhone(), report.note(), owner.id());
        journal.write(Happening.of("REPORT_JOINED", "TICKET", open.id(), open.id(), open.areaCode(), by, now,
                "answeredAt", report.answeredAt(), "symptom", report.symptom(), "note", report.note()));
        var ticket = open.state() == TicketState.RESOLVED ? reopen.reopen(open.id(), "REPORTED_AGAIN", by, now) : open;
        return new Taken(ticket, true, null, null, null);
    }

    private Taken accept(Report report, HouseholdBrief household, List<Ticket> recent, Staff owner, Actor by, Instant now) {
        var fault = faults.get(report.symptom());
        if (fault.isJob()) throw Refused.because("INVALID_FAULT_CODE", "code", report.symptom());
        var kind = areas.get(household.areaCode()).kind().name();
        var repair = Ticket.repairClock(report.severity(), report.service());
        var promised = promises.dueAt(repair, kind, report.answeredAt());
        var repeatOf = recent.stream().filter(it -> it.state() == TicketState.CLOSED && it.symptom().equals(report.symptom())
                && it.fixedAt() != null && it.fixedAt().plus(REPEAT_WITHIN).isAfter(now)).map(Ticket::id).findFirst().orElse(null);
        var done = report.fixedOnPhone();
        var kept = done ? null : report.windowHold();
        var along = done || kept != null ? Optional.<WorkOrder>empty() : oneVisit.openFor(household.id(), List.of(fault.skills()), null, promised);
        var chosen = done || along.isPresent() ? null : dispatching.choose(household.areaCode(), fault.skills(), kept == null ? null : held.whom(kept, household.id(), now), now);
        var ticket = new Ticket(Ids.at(now), numbers.next(now), "FAULT", household.id(), household.areaCode(), household.customerName(),
                household.address(), report.contactPhone(), report.service(), report.symptom(), report.severity(), household.care(),
                report.channel(), report.note(), report.answeredAt(), now, owner.id(), done ? TicketState.CLOSED : TicketState.ACKNOWLEDGED,
                promised, promises.hardDueAt(repair, kind, report.answeredAt()), null, done ? now : null, done, done ? now : null,
                done ? now : null, 0, repeatOf, null, Ids.token(), 0);
        store.insert(ticket, report.homeWasOffered());
        contacts.opened(ticket, report.channel(), report.contactPhone(), report.note(), report.answeredAt(), owner.id(), by, now);
        var clocks = startClocks(ticket, repair, kind, now);
        journal.write(Happening.of("TICKET_ACCEPTED", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), by, now, "number", ticket.number(),
                "answeredAt", ticket.answeredAt(), "symptom", ticket.symptom(), "channel", ticket.channel(), "firstContactOwner", owner.name(),
                "fixedOnPhone", done ? true : null, "repeatOf", repeatOf,
                "homeServiceOffered", household.care() ? report.homeWasOffered() : null));
        if (along.isPresent()) return along(ticket, along.get(), clocks, by, now);
        var sent = done ? null : dispatching.send(new OpenWork(ticket.id(), ticket.number(), 1, ticket.householdId(), ticket.areaCode(),
                ticket.symptom(), fault.skills(), ticket.customerName(), ticket.contactPhone(), ticket.address()), chosen, by, now);
        if (done) events.publishEvent(new TicketEvents.Closed(ticket.id(), now));
        else events.publishEvent(new TicketEvents.Accepted(ticket, sent.sent(), now));
        if (kept != null) held.agree(kept, sent.work().id(), by, now);
        return done ? new Taken(ticket, false, null, null, promises.ofThread(ticket.id())) : new Taken(ticket, false, sent.sent(), sent.work(), clocks);
    }

    /** Somebody comes to this household anyway: the same visit, its own request. */
    private Taken along(Ticket ticket, WorkOrder visit, List<PromiseView> clocks, Actor by, Instant now) {
        oneVisit.join(visit, ticket, List.of(OneVisit.repair(ticket)), by, now);
        if (visit.contactedAt() == null)
            promises.start(new StartPromise(Ids.at(now), "CLK-02", "WORK_ORDER", visit.id(), ticket.id(), ticket.areaCode(), areas.get(ticket.areaCode()).kind().name(), visit.technicianId(), now, null));
        events.publishEvent(new TicketEvents.GoesAlong(ticket, visit, now));
        return new Taken(ticket, false, null, visit, clocks);
    }

    private List<PromiseView> startClocks(Ticket ticket, String repair, String kind, Instant now) {
        var clocks = new ArrayList<StartPromise>();
        var owner = ticket.firstContactOwner();
        if (!ticket.fixedOnPhone()) clocks.add(clock("CLK-01", ticket, kind, owner, now));
        clocks.add(clock(repair, ticket, kind, managerOf(ticket), now));
        if (ticket.repeatOf() != null) clocks.add(clock("CLK-09", ticket, kind, managerOf(ticket), now));
        var started = promises.start(clocks.toArray(StartPromise[]::new));
        if (ticket.fixedOnPhone()) promises.keepThread(ticket.id(), Ticket.REPAIR_CLOCKS, now);
        return started;
    }

    private UUID managerOf(Ticket ticket) {
        return areas.get(ticket.areaCode()).managerId();
    }

    private static StartPromise clock(String clock, Ticket ticket, String kind, UUID owedBy, Instant now) {
        return new StartPromise(Ids.at(now), clock, "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), kind, owedBy, ticket.answeredAt(), null);
    }
}
