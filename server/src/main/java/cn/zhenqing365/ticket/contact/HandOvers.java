package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.PersonComplainedAbout;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * First-contact responsibility (首问责任制, {@code domain.md} §1.3): who was asked first stays the owner to the end; the work may
 * be handed to a colleague, who accepts it within thirty minutes of service hours (CLK-23) or it comes back by itself.
 */
@Component
public class HandOvers {
    static final String CLOCK = "CLK-23";
    private static final int LONGEST_REASON = 500;

    private final HandOverStore store;
    private final TicketStore tickets;
    private final CaseRights rights;
    private final PersonComplainedAbout complainedAbout;
    private final StaffMembers staff;
    private final Departments departments;
    private final Areas areas;
    private final Promises promises;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    HandOvers(HandOverStore store, TicketStore tickets, CaseRights rights, PersonComplainedAbout complainedAbout, StaffMembers staff, Departments departments, Areas areas,
              Promises promises, Messages messages, Journal journal, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.rights = rights;
        this.complainedAbout = complainedAbout;
        this.staff = staff;
        this.departments = departments;
        this.areas = areas;
        this.promises = promises;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_YOUR_CASE, MISSING_REASON, NOT_FOUND, COMPLAINED_ABOUT, ALREADY_HOLDS_THE_CASE, TICKET_NOT_OPEN */
    @Transactional
    public HandOver ask(UUID ticketId, String toStaffNo, String reason, Staff by) {
        var ticket = locked(ticketId);
        rights.mayMove(ticket, by);
        var to = staff.byNo(toStaffNo == null ? "" : toStaffNo).filter(it -> it.active() && it.sees(ticket.areaCode()))
                .orElseThrow(() -> Refused.notFound("STAFF", toStaffNo));
        return pass(ticket, to, reason, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), by.id(), clock.instant());
    }

    /**
     * To a department rather than to somebody: whoever of it is at work and has the least open; it cannot lie between two desks.
     *
     * @throws Refused NOBODY_THERE besides those of {@link #ask}
     */
    @Transactional
    public HandOver askDepartment(UUID ticketId, Role department, String reason, Staff by) {
        var ticket = locked(ticketId);
        rights.mayMove(ticket, by);
        var now = clock.instant();
        var to = departments.of(department, ticket, rights.holder(ticket), by, now);
        return pass(ticket, to, reason, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), by.id(), now);
    }

    /** The same inside another action: a complaint that goes to its handler, or climbs. */
    public HandOver pass(Ticket ticket, Staff to, String reason, Actor by, UUID from, Instant now) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        if (reason.length() > LONGEST_REASON) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", reason.length(), "longest", LONGEST_REASON);
        if (!ticket.state().isOpen()) throw Refused.because("TICKET_NOT_OPEN", "number", ticket.number(), "state", ticket.state());
        if (to.id().equals(rights.holder(ticket))) throw Refused.because("ALREADY_HOLDS_THE_CASE", "name", to.name(), "number", ticket.number());
        complainedAbout.mayNotBe(ticket.id(), to);
        store.waiting(ticket.id()).ifPresent(earlier -> end(earlier, "WITHDRAWN", null, now));
        var kind = areas.get(ticket.areaCode()).kind().name();
        var it = new HandOver(Ids.at(now), ticket.id(), from, to.id(), reason.strip(), now, promises.dueAt(CLOCK, kind, now), null, null, null);
        store.insert(it, ticket.number());
        promises.start(new StartPromise(Ids.at(now), CLOCK, "HAND_OVER", it.id(), ticket.id(), ticket.areaCode(), kind, to.id(), now, null));
        write("HAND_OVER_ASKED", it, ticket, by, now, "to", to.name(), "reason", it.reason());
        tell(to, "首问移交" + ticket.number() + "请于" + Zones.dayAndClock(it.dueAt()) + "前在“我的首问”接收。事由:" + shortened(it.reason()), it, now);
        return it;
    }

    /** @throws Refused NOT_FOUND, HAND_OVER_ENDED */
    @Transactional
    public HandOver accept(UUID id, Staff by) {
        var it = asked(id, by);
        var now = clock.instant();
        var ticket = locked(it.ticketId());
        if (!store.end(id, "ACCEPTED", null, now)) throw Refused.because("HAND_OVER_ENDED", "number", ticket.number());
        promises.keep(id, CLOCK, now);
        store.hold(ticket.id(), by.id());
        promises.owe(ticket.id(), by.id());
        write("HAND_OVER_ACCEPTED", it, ticket, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now, "to", by.name());
        return it;
    }

    /** "Not mine": back to the one who asked, with a reason. */
    @Transactional
    public HandOver giveBack(UUID id, String reason, Staff by) {
        if (reason == null || reason.isBlank()) throw Refused.because("MISSING_REASON");
        var it = asked(id, by);
        var now = clock.instant();
        var ticket = locked(it.ticketId());
        if (!end(it, "RETURNED", reason.strip(), now)) throw Refused.because("HAND_OVER_ENDED", "number", ticket.number());
        write("HAND_OVER_RETURNED", it, ticket, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now, "reason", reason, "from", by.name());
        tellBack(it, ticket, "首问移交" + ticket.number() + "已被" + by.name() + "退回:" + shortened(reason), now);
        return it;
    }

    /** Nobody took it in thirty minutes: it is the first-contact owner's again, who is told. */
    void expire(UUID id, Instant at) {
        store.find(id).filter(it -> end(it, "EXPIRED", null, at)).ifPresent(it -> {
            var ticket = locked(it.ticketId());
            write("HAND_OVER_EXPIRED", it, ticket, Actor.SYSTEM, at, "to", staff.find(it.toStaff()).map(Staff::name).orElse(""));
            tellBack(it, ticket, "首问移交" + ticket.number() + "30分钟未被接收,已退回,请另行处理。", at);
        });
    }

    private boolean end(HandOver it, String outcome, String words, Instant now) {
        if (!store.end(it.id(), outcome, words, now)) return false;
        promises.withdraw(it.ticketId(), Set.of(CLOCK), now);
        return true;
    }

    private HandOver asked(UUID id, Staff by) {
        return store.find(id).filter(it -> it.toStaff().equals(by.id())).orElseThrow(() -> Refused.notFound("HAND_OVER", id));
    }

    private Ticket locked(UUID ticketId) {
        return tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
    }

    private void write(String what, HandOver it, Ticket ticket, Actor by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "HAND_OVER", it.id(), ticket.id(), ticket.areaCode(), by, at, particulars));
    }

    /** To the one who asked and, when that is somebody else, to the first-contact owner. */
    private void tellBack(HandOver it, Ticket ticket, String words, Instant now) {
        for (var id : Set.copyOf(List.of(it.fromStaff(), ticket.firstContactOwner()))) staff.find(id).ifPresent(who -> tell(who, words, it, now));
    }

    private void tell(Staff who, String words, HandOver it, Instant now) {
        messages.queue(now, new OutgoingText(Ids.at(now), who.phone(), words, "HAND_OVER", it.id(), it.ticketId(), true));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
