package cn.zhenqing365.ticket.contact;

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
import cn.zhenqing365.ticket.Ticket;
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

/**
 * Opinions (意见) and questions (咨询): answered on the spot, or a ticket whose owner finds the answer and gives it within the promised
 * days (CLK-22). A customer whom the answer does not satisfy is heard again.
 */
@Component
public class Questions {
    /** @param answer what was said on the spot; null or empty when it could not be answered there */
    public record Question(Asked asked, String kind, String topic, String answer) {}

    /** One of the two: a ticket to be followed, or a contact that is closed. */
    public record Taken(Ticket ticket, Contact contact) {}

    private static final Set<String> KINDS = Set.of("OPINION", "INQUIRY");
    private static final int LONGEST = 2000;

    private final OpenCase open;
    private final Contacts contacts;
    private final CaseRules rules;
    private final CaseRights rights;
    private final TicketStore tickets;
    private final Areas areas;
    private final Promises promises;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;
    private final Duration silence;

    Questions(OpenCase open, Contacts contacts, CaseRules rules, CaseRights rights, TicketStore tickets, Areas areas, Promises promises, Messages messages,
              Journal journal, Clock clock, @Value("${zq.ticket.closes-in-silence-after:24h}") Duration silence) {
        this.open = open;
        this.contacts = contacts;
        this.rules = rules;
        this.rights = rights;
        this.tickets = tickets;
        this.areas = areas;
        this.promises = promises;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.silence = silence;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        open.prepare(clock.instant());
    }

    @Transactional
    public Taken take(Question it, Staff owner, Actor by) {
        var now = clock.instant();
        var onTheSpot = it.answer != null && !it.answer.isBlank();
        it.asked.check(now, !onTheSpot);
        if (!KINDS.contains(it.kind)) throw Refused.because("INVALID_KIND", "kind", it.kind == null ? "" : it.kind);
        var topic = rules.checkedTopic(it.topic);
        var whom = open.whom(it.asked, owner);
        if (onTheSpot)
            return new Taken(null, contacts.closedOnTheSpot(it.asked, it.kind, whom.areaCode(), null, checked(it.answer), owner.id(), by, now));
        var promised = promises.dueAt(rules.all().answerClock(), whom.areaKind(), it.asked.answeredAt());
        var ticket = open.open(it.asked, it.kind, topic, null, "GENERAL", whom, promised, null, owner, by, now);
        promises.start(new StartPromise(Ids.at(now), rules.all().answerClock(), "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), whom.areaKind(), owner.id(),
                it.asked.answeredAt(), null));
        return new Taken(ticket, null);
    }

    /** The answer reaches the customer. @param how PHONE, TEXT, VISIT or LETTER */
    @Transactional
    public Ticket answer(UUID ticketId, String answer, String how, Staff by) {
        var ticket = lock(ticketId);
        if (!KINDS.contains(ticket.kind())) throw Refused.because("NOT_A_QUESTION", "number", ticket.number());
        if (!ticket.state().isOpen()) throw Refused.because("TICKET_NOT_OPEN", "number", ticket.number(), "state", ticket.state());
        if (!Set.of("PHONE", "TEXT", "VISIT", "LETTER").contains(how == null ? "" : how)) throw Refused.because("INVALID_WAY", "way", how == null ? "" : how);
        rights.mayMove(ticket, by);
        var words = checked(answer);
        var now = clock.instant();
        var answered = new Changes(ticket).resolved(ticket.technicianId(), now);
        tickets.save(answered, null, null, now.plus(silence));
        promises.keepThread(ticketId, Set.of(rules.all().answerClock(), "CLK-24"), now);
        if (ticket.channel().equals("VISIT")) promises.keepThread(ticketId, VisitIssues.CLOCKS, now);
        write("CASE_ANSWERED", ticket, Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now, "answer", words, "how", how);
        if (!ticket.contactPhone().isEmpty() && PhoneNumber.of(ticket.contactPhone()).isMobile())
            messages.queue(now, new OutgoingText(Ids.at(now), ticket.contactPhone(), "您反映的" + ticket.number() + (how.equals("TEXT") ? "答复:" + words : "已答复")
                    + "。满意请回复1,不满意请回复2", "CASE_ANSWER", ticketId, ticketId, false));
        return answered;
    }

    /** Not satisfied: back to the owner, who calls within 24 hours (CLK-24). */
    @Transactional
    public Ticket again(UUID ticketId, String words, Actor by) {
        var ticket = lock(ticketId);
        if (!KINDS.contains(ticket.kind())) throw Refused.because("NOT_A_QUESTION", "number", ticket.number());
        var now = clock.instant();
        tickets.save(new Changes(ticket).reopened(now), null, null, null);
        if (ticket.channel().equals("VISIT")) promises.reopen(ticketId, Set.of("CLK-25S"), now);
        promises.start(new StartPromise(Ids.at(now), "CLK-24", "TICKET", ticketId, ticketId, ticket.areaCode(), areas.get(ticket.areaCode()).kind().name(),
                rights.holder(ticket), now, null));
        write("CASE_REOPENED", ticket, by, now, "words", words);
        return tickets.lock(ticketId).orElseThrow();
    }

    private Ticket lock(UUID id) {
        return tickets.lock(id).orElseThrow(() -> Refused.notFound("TICKET", id));
    }

    private void write(String what, Ticket it, Actor by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "TICKET", it.id(), it.id(), it.areaCode(), by, at, particulars));
    }

    private static String checked(String answer) {
        if (answer == null || answer.isBlank()) throw Refused.because("MISSING_ANSWER_WORDS");
        if (answer.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", answer.length(), "longest", LONGEST);
        return answer.strip();
    }
}
