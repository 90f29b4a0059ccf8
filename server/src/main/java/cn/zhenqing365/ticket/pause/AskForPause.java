package cn.zhenqing365.ticket.pause;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Pause;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.pause.model.PauseRequest;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has a case in hand asks that its clocks stand still, with the evidence; the clocks run on until somebody else says yes. */
@Component
public class AskForPause {
    /** @param askedBy who asked for it, in words; {@code words} what whoever decides should know, may be empty */
    public record Wish(String reason, String askedBy, String evidence, String evidenceRef, Instant resumeAt, String words) {}

    /** A repair is postponed with its visit; what else is asked of us has a pause of its own. */
    static final Set<String> KINDS = Set.of("COMPLAINT", "BUSINESS", "OPINION", "INQUIRY");
    private static final int LONGEST_NAME = 60, LONGEST_REF = 120, LONGEST_WORDS = 500;

    private final PauseRequestStore store;
    private final TicketStore tickets;
    private final CaseRights rights;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    AskForPause(PauseRequestStore store, TicketStore tickets, CaseRights rights, Promises promises, Journal journal, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.rights = rights;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws Refused NOT_YOUR_CASE, PAUSE_BY_THE_VISIT for a repair, TICKET_NOT_OPEN, PAUSE_ASKED_ALREADY, INVALID_PAUSE_TEXT, and everything a
     *                 pause itself is refused for: a request nobody could grant is not written down
     */
    @Transactional
    public PauseRequest ask(UUID ticketId, Wish wish, Staff by) {
        var ticket = tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        rights.mayMove(ticket, by);
        if (!KINDS.contains(ticket.kind())) throw Refused.because("PAUSE_BY_THE_VISIT", "number", ticket.number());
        if (!ticket.state().isOpen()) throw Refused.because("TICKET_NOT_OPEN", "number", ticket.number(), "state", ticket.state());
        var now = clock.instant();
        promises.checkPause(ticketId, new Pause(wish.reason, wish.askedBy, wish.evidence, wish.evidenceRef, null, wish.resumeAt), now);
        var it = new PauseRequest(Ids.at(now), ticketId, ticket.areaCode(), wish.reason, text(wish.askedBy, LONGEST_NAME, "askedBy"), wish.evidence,
                text(wish.evidenceRef, LONGEST_REF, "evidenceRef"), wish.resumeAt, text(wish.words, LONGEST_WORDS, "words"), by.id(), now, PauseRequest.State.WAITING,
                null, null, null);
        store.insert(it);
        write("PAUSE_ASKED", ticket, it, by, now);
        return it;
    }

    /** No longer wanted. @throws Refused NOT_FOUND, NOT_YOUR_CASE, PAUSE_REQUEST_DECIDED */
    @Transactional
    public PauseRequest withdraw(UUID requestId, Staff by) {
        var it = store.lock(requestId).orElseThrow(() -> Refused.notFound("PAUSE", requestId));
        var ticket = tickets.lock(it.ticketId()).orElseThrow();
        rights.mayMove(ticket, by);
        var now = clock.instant();
        var after = it.withdrawn(by.id(), now);
        store.decide(after);
        write("PAUSE_WITHDRAWN", ticket, after, by, now);
        return after;
    }

    private void write(String what, Ticket ticket, PauseRequest it, Staff by, Instant now) {
        journal.write(Happening.of(what, "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now,
                "reason", it.reason(), "askedBy", it.askedBy(), "evidence", it.evidence(), "evidenceRef", it.evidenceRef(), "resumeAt", it.resumeAt()));
    }

    private static String text(String it, int most, String field) {
        var said = it == null ? "" : it.strip();
        if (said.length() > most) throw Refused.because("INVALID_PAUSE_TEXT", "field", field, "most", most);
        return said;
    }
}
