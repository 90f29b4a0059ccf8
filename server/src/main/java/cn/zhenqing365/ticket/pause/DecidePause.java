package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Pause;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.complaint.PersonComplainedAbout;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.pause.model.PauseRequest;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yes or no to a pause, by somebody who did not ask for it and is not complained about. The yes stops the clocks from now on, and
 * only while they are not broken; whoever has the case in hand, or decides pauses, lets them run again before the planned time.
 */
@Component
public class DecidePause {
    private final PauseRequestStore store;
    private final TicketStore tickets;
    private final Pauses pauses;
    private final PersonComplainedAbout complainedAbout;
    private final CaseRights rights;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    DecidePause(PauseRequestStore store, TicketStore tickets, Pauses pauses, PersonComplainedAbout complainedAbout, CaseRights rights, Promises promises,
                Journal journal, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.pauses = pauses;
        this.complainedAbout = complainedAbout;
        this.rights = rights;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refused NOT_FOUND, PAUSE_NOT_YOURS_TO_DECIDE, COMPLAINED_ABOUT, PAUSE_OWN_REQUEST, PAUSE_REQUEST_DECIDED, TICKET_NOT_OPEN, and as {@link Promises#pause} */
    @Transactional
    public PauseRequest approve(UUID requestId, String note, Staff by) {
        var it = asked(requestId);
        var ticket = locked(it, by);
        var now = clock.instant();
        var after = it.approved(by.id(), note, now);
        if (!ticket.state().isOpen()) throw Refused.because("TICKET_NOT_OPEN", "number", ticket.number(), "state", ticket.state());
        promises.pause(ticket.id(), new Pause(it.reason(), it.askedBy(), it.evidence(), it.evidenceRef(), by.name(), it.resumeAt()), now);
        store.decide(after);
        write("PAUSE_APPROVED", ticket, by, now, "reason", it.reason(), "resumeAt", it.resumeAt(), "note", after.note());
        return after;
    }

    /** @throws Refused as {@link #approve}, and MISSING_PAUSE_REFUSAL_REASON */
    @Transactional
    public PauseRequest refuse(UUID requestId, String note, Staff by) {
        var it = asked(requestId);
        var ticket = locked(it, by);
        var now = clock.instant();
        var after = it.refused(by.id(), note, now);
        store.decide(after);
        write("PAUSE_REFUSED", ticket, by, now, "reason", it.reason(), "note", after.note());
        return after;
    }

    /** The clocks run again, from now. @throws Refused NOT_PAUSED, NOT_YOUR_CASE */
    @Transactional
    public void resume(UUID ticketId, Staff by) {
        var ticket = tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        if (!AskForPause.KINDS.contains(ticket.kind())) throw Refused.because("PAUSE_BY_THE_VISIT", "number", ticket.number());
        if (!pauses.decides(ticket, by)) rights.mayMove(ticket, by);
        if (promises.ofThread(ticketId).stream().noneMatch(it -> it.state().equals("PAUSED"))) throw Refused.because("NOT_PAUSED", "number", ticket.number());
        var now = clock.instant();
        promises.resume(ticketId, now);
        write("PAUSE_ENDED", ticket, by, now);
    }

    private PauseRequest asked(UUID requestId) {
        return store.lock(requestId).orElseThrow(() -> Refused.notFound("PAUSE", requestId));
    }

    private Ticket locked(PauseRequest it, Staff by) {
        var ticket = tickets.lock(it.ticketId()).orElseThrow();
        if (!by.sees(ticket.areaCode())) throw Refused.notFound("PAUSE", it.id());
        if (!pauses.decides(ticket, by)) throw Refused.because("PAUSE_NOT_YOURS_TO_DECIDE", "number", ticket.number());
        complainedAbout.mayNotBe(ticket.id(), by);
        return ticket;
    }

    private void write(String what, Ticket it, Staff by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "TICKET", it.id(), it.id(), it.areaCode(), Actor.staff(by.id(), by.name(), Actor.Channel.DESK), at, particulars));
    }
}
