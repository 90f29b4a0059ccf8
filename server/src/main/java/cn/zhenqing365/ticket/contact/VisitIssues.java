package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was found on a household visit (走访): a ticket of its own at once, whose first-contact owner is the visitor. Two clocks run
 * from the moment at the door, however late the phone could send it: the first answer (CLK-25, 第一时间) and the solution (CLK-25S).
 */
@Component
public class VisitIssues {
    /** Kept with the answer to the customer. */
    static final Set<String> CLOCKS = Set.of("CLK-25", "CLK-25S");
    private static final int LONGEST = 2000;

    /** @param kind OPINION or INQUIRY. @param happenedAt at the door; hours or days ago when the phone had no network */
    public record Issue(UUID householdId, String kind, String topic, String words, Instant happenedAt) {}

    private final OpenCase open;
    private final CaseRules rules;
    private final CaseRights rights;
    private final Households households;
    private final Areas areas;
    private final TicketStore tickets;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    VisitIssues(OpenCase open, CaseRules rules, CaseRights rights, Households households, Areas areas, TicketStore tickets, Promises promises, Journal journal, Clock clock) {
        this.open = open;
        this.rules = rules;
        this.rights = rights;
        this.households = households;
        this.areas = areas;
        this.tickets = tickets;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        open.prepare(clock.instant());
    }

    /**
     * The visitor was sent to this household, so that it need not lie in an area of their own.
     * @throws Refused MISSING_SUMMARY, INVALID_NOTE_TOO_LONG, INVALID_KIND, INVALID_TOPIC, NOT_FOUND
     */
    @Transactional
    public Ticket raise(Issue it, Staff visitor, Actor by) {
        var now = clock.instant();
        if (it.words == null || it.words.isBlank()) throw Refused.because("MISSING_SUMMARY");
        if (it.words.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", it.words.length(), "longest", LONGEST);
        if (!Set.of("OPINION", "INQUIRY").contains(it.kind)) throw Refused.because("INVALID_KIND", "kind", it.kind);
        var topic = rules.checkedTopic(it.topic);
        var home = households.get(it.householdId);
        var kind = areas.get(home.areaCode()).kind().name();
        var asked = new Asked("VISIT", home.id(), home.areaCode(), home.customerName(), home.phone(), it.words, it.happenedAt);
        var whom = new OpenCase.Whom(home.id(), home.areaCode(), kind, home.customerName(), home.phone(), home.address(), !home.care().isEmpty());
        var ticket = open.open(asked, it.kind, topic, null, "GENERAL", whom, promises.dueAt("CLK-25S", kind, it.happenedAt), null, visitor, by, now);
        promises.start(start("CLK-25", ticket, kind, visitor, it.happenedAt, now), start("CLK-25S", ticket, kind, visitor, it.happenedAt, now));
        return ticket;
    }

    /** Somebody has spoken with the customer about it; the solution is still owed. @throws Refused NOT_FOUND, NOT_A_VISIT_ISSUE, TICKET_NOT_OPEN, NOT_YOUR_CASE, MISSING_ANSWER_WORDS */
    @Transactional
    public Ticket respond(UUID ticketId, String words, Staff by) {
        var ticket = tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        if (!ticket.channel().equals("VISIT")) throw Refused.because("NOT_A_VISIT_ISSUE", "number", ticket.number());
        if (!ticket.state().isOpen()) throw Refused.because("TICKET_NOT_OPEN", "number", ticket.number(), "state", ticket.state());
        if (words == null || words.isBlank()) throw Refused.because("MISSING_ANSWER_WORDS");
        if (words.length() > LONGEST) throw Refused.because("INVALID_NOTE_TOO_LONG", "length", words.length(), "longest", LONGEST);
        rights.mayMove(ticket, by);
        var now = clock.instant();
        promises.keepThread(ticketId, Set.of("CLK-25"), now);
        journal.write(Happening.of("VISIT_ISSUE_RESPONDED", "TICKET", ticketId, ticketId, ticket.areaCode(), Actor.staff(by.id(), by.name(), Actor.Channel.DESK), now, "words", words.strip()));
        return ticket;
    }

    private static StartPromise start(String clock, Ticket it, String areaKind, Staff owner, Instant from, Instant now) {
        return new StartPromise(Ids.at(now), clock, "TICKET", it.id(), it.id(), it.areaCode(), areaKind, owner.id(), from, null);
    }
}
