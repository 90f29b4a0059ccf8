package cn.zhenqing365.ticket.business;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.territory.ContactCards;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers seen, a damage judged, a service done: with the last service the request is done, and the customer is asked. */
@Component
public class FinishBusiness {
    private static final Set<String> WAYS = Set.of("SAID", "PRINTED", "TEXT");
    private static final Set<String> JUDGEMENTS = Set.of("WEAR", "HUMAN");

    private final BusinessStore store;
    private final BusinessRules rules;
    private final BusinessVisits visits;
    private final BusinessRequests requests;
    private final TicketStore tickets;
    private final CaseRights rights;
    private final Areas areas;
    private final ContactCards cards;
    private final Promises promises;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;
    private final Duration silence;

    FinishBusiness(BusinessStore store, BusinessRules rules, BusinessVisits visits, BusinessRequests requests, TicketStore tickets, CaseRights rights, Areas areas, ContactCards cards, Promises promises,
                   Messages messages, Journal journal, Clock clock, @Value("${zq.ticket.closes-in-silence-after:24h}") Duration silence) {
        this.store = store;
        this.rules = rules;
        this.visits = visits;
        this.requests = requests;
        this.tickets = tickets;
        this.rights = rights;
        this.areas = areas;
        this.cards = cards;
        this.promises = promises;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.silence = silence;
    }

    /** A paper was seen, at the counter or at the door. */
    @Transactional
    public void paperSeen(UUID ticketId, String code, Actor by) {
        var ticket = lock(ticketId);
        if (store.papers(ticketId).stream().noneMatch(it -> it.code().equals(code))) throw Refused.because("INVALID_PAPER", "code", code == null ? "" : code);
        store.paper(ticketId, code, clock.instant(), by.id());
        write("PAPER_SEEN", ticket, by, clock.instant(), "paper", code);
    }

    /** One of the six explanations was given (R-67-INF): said, printed or sent as a text. @throws Refused INVALID_EXPLANATION, INVALID_WAY */
    @Transactional
    public void explained(UUID ticketId, String code, String how, Actor by) {
        var ticket = lock(ticketId);
        store.head(ticketId).orElseThrow(() -> Refused.because("NOT_A_BUSINESS_REQUEST", "number", ticket.number()));
        rules.checkExplanation(code);
        if (!WAYS.contains(how == null ? "" : how)) throw Refused.because("INVALID_WAY", "way", how == null ? "" : how);
        store.explained(ticketId, code, how, by.id(), clock.instant());
        write("EXPLANATION_GIVEN", ticket, by, clock.instant(), "explanation", code, "how", how);
    }

    /** Wear is ours; what the customer broke is charged ({@code domain.md} §7, M03). Said by whoever looked at it. */
    @Transactional
    public void judged(UUID ticketId, UUID itemId, String judgement, Actor by) {
        var ticket = lock(ticketId);
        if (!JUDGEMENTS.contains(judgement == null ? "" : judgement)) throw Refused.because("INVALID_JUDGEMENT", "value", judgement == null ? "" : judgement);
        var item = store.items(ticketId).stream().filter(it -> it.id().equals(itemId)).findFirst().orElseThrow(() -> Refused.notFound("ITEM", itemId));
        store.judge(item.id(), judgement);
        store.fee(ticketId, judgement.equals("WEAR") ? rules.get(item.type()).feeCents() : null);
        write("DAMAGE_JUDGED", ticket, by, clock.instant(), "service", item.service(), "judgement", judgement);
    }

    /** A service that needs nobody to come: done at the desk by whoever has the request in hand. */
    @Transactional
    public void doneAtTheDesk(UUID ticketId, Staff by) {
        var ticket = lock(ticketId);
        var head = store.head(ticketId).orElseThrow(() -> Refused.because("NOT_A_BUSINESS_REQUEST", "number", ticket.number()));
        rights.mayMove(ticket, by);
        if (rules.get(head.type()).visit()) throw Refused.because("VISIT_NEEDED", "number", ticket.number());
        var now = clock.instant();
        for (var it : store.items(ticketId)) if (it.isOpen()) done(ticket, it, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now);
        write("BUSINESS_DONE", ticket, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now);
    }

    /** @throws Refused PAPERS_MISSING, DAMAGE_NOT_JUDGED, EXPLANATIONS_MISSING: a service is not done before they are settled */
    void partDone(UUID ticketId, UUID itemId, Actor by, Instant at) {
        var ticket = lock(ticketId);
        store.items(ticketId).stream().filter(it -> it.id().equals(itemId) && it.isOpen()).findFirst().ifPresent(it -> done(ticket, it, by, at));
    }

    /** "Not what I asked for": the owner calls within 24 hours, and when somebody must come, somebody comes again. */
    @Transactional
    public Ticket again(UUID ticketId, String words, Actor by, Instant now) {
        var ticket = lock(ticketId);
        var head = store.head(ticketId).orElseThrow(() -> Refused.because("NOT_A_BUSINESS_REQUEST", "number", ticket.number()));
        tickets.save(new Changes(ticket).reopened(now), null, null, null);
        var reopened = tickets.lock(ticketId).orElseThrow();
        var items = store.items(ticketId).stream().filter(it -> it.state().equals("DONE")).toList();
        items.forEach(it -> store.item(it.id(), "OPEN", null));
        items.forEach(it -> promises.reopen(ticketId, Set.of(it.clock()), now));
        promises.start(new StartPromise(Ids.at(now), "CLK-24", "TICKET", ticketId, ticketId, ticket.areaCode(), areas.get(ticket.areaCode()).kind().name(),
                ticket.firstContactOwner(), now, null));
        write("CASE_REOPENED", ticket, by, now, "words", words);
        if (rules.get(head.type()).visit()) visits.send(reopened, items, null, by, now);
        return tickets.lock(ticketId).orElseThrow();
    }

    private void done(Ticket ticket, Item it, Actor by, Instant at) {
        var missing = store.papers(ticket.id()).stream().filter(paper -> paper.receivedAt() == null).map(Paper::code).toList();
        if (!missing.isEmpty()) throw Refused.because("PAPERS_MISSING", "papers", String.join(" ", missing));
        var owed = requests.owed(ticket.id(), it.type());
        if (!owed.isEmpty()) throw Refused.because("EXPLANATIONS_MISSING", "number", ticket.number(), "count", owed.size());
        if (rules.get(it.type()).judged() && it.judgement() == null) throw Refused.because("DAMAGE_NOT_JUDGED", "number", ticket.number());
        store.item(it.id(), "DONE", at);
        promises.keep(it.id(), it.clock(), at);
        if (store.items(ticket.id()).stream().anyMatch(Item::isOpen)) return;
        if (rules.get(it.type()).sale() && rules.get(it.type()).visit()) cards.installed(ticket.householdId(), ticket.areaCode(), by, at);
        promises.keepThread(ticket.id(), Set.of("CLK-10", "CLK-24"), at);
        tickets.save(new Changes(ticket).resolved(ticket.technicianId(), at), null, null, at.plus(silence));
        if (PhoneNumber.of(ticket.contactPhone()).isMobile())
            messages.queue(at, new OutgoingText(Ids.at(at), ticket.contactPhone(), "您办理的" + ticket.number() + "已办结。办好了请回复1,没办好请回复2", "DONE",
                    ticket.id(), ticket.id(), false));
    }

    private Ticket lock(UUID id) {
        return tickets.lock(id).orElseThrow(() -> Refused.notFound("TICKET", id));
    }

    private void write(String what, Ticket it, Actor by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "TICKET", it.id(), it.id(), it.areaCode(), by, at, particulars));
    }
}
