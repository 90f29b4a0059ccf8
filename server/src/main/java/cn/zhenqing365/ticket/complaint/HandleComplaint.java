package cn.zhenqing365.ticket.complaint;

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
import cn.zhenqing365.ticket.complaint.model.Assessment;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the first word with the customer to the decision told: each step its own transaction, each decided by the model. */
@Component
public class HandleComplaint {
    private static final Set<String> WAYS = Set.of("PHONE", "TEXT", "VISIT", "LETTER");
    private static final int LONGEST = 4000;

    private final ComplaintStore store;
    private final TicketStore tickets;
    private final CaseRights rights;
    private final CaseRules rules;
    private final LevelHandlers levels;
    private final Areas areas;
    private final Promises promises;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    HandleComplaint(ComplaintStore store, TicketStore tickets, CaseRights rights, CaseRules rules, LevelHandlers levels, Areas areas, Promises promises,
                    Messages messages, Journal journal, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.rights = rights;
        this.rules = rules;
        this.levels = levels;
        this.areas = areas;
        this.promises = promises;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** The customer was spoken with: keeps CLK-20, and CLK-24 after a climb. */
    @Transactional
    public void contacted(UUID ticketId, String words, Staff by) {
        var ticket = lock(ticketId);
        rights.mayMove(ticket, by);
        var now = clock.instant();
        store.save(complaint(ticket).contacted(now));
        tickets.save(new Changes(ticket).underWay(), null, null, null);
        promises.keepThread(ticketId, Set.of("CLK-20", "CLK-24"), now);
        write("COMPLAINT_CONTACTED", ticket, by, now, "words", shortened(words));
    }

    /** Safety found only now shortens the first answer that is still owed. */
    @Transactional
    public void assessed(UUID ticketId, String severity, boolean safety, String complexity, String impact, String immediateAction, Staff by) {
        var ticket = lock(ticketId);
        rights.mayMove(ticket, by);
        var now = clock.instant();
        store.save(complaint(ticket).assessed(new Assessment(severity, safety, complexity, impact, shortened(immediateAction), now, by.id())));
        if (safety) shorten(ticket, now);
        write("COMPLAINT_ASSESSED", ticket, by, now, "severity", severity, "safety", safety, "complexity", complexity, "impact", impact,
                "immediateAction", immediateAction);
    }

    @Transactional
    public void found(UUID ticketId, String facts, Staff by) {
        var ticket = lock(ticketId);
        rights.mayDecide(ticket, by);
        store.save(complaint(ticket).found(shortened(facts), by.id()));
        write("COMPLAINT_INVESTIGATED", ticket, by, clock.instant(), "facts", shortened(facts));
    }

    /** @throws Refused NOT_YOUR_CASE, WRONG_LEVEL, COMPLAINED_ABOUT_YOURSELF, COMPLAINT_WITHOUT_FACTS … */
    @Transactional
    public void decided(UUID ticketId, String decision, String remedy, Long cents, String responsible, Staff judge) {
        var ticket = lock(ticketId);
        rights.mayDecide(ticket, judge);
        var before = complaint(ticket);
        levels.mayAnswer(before.level(), judge);
        var now = clock.instant();
        store.save(before.decided(shortened(decision), rules.checkedRemedy(remedy), cents, responsible, judge.id(), now));
        write("COMPLAINT_DECIDED", ticket, judge, now, "level", before.level(), "decision", shortened(decision), "remedy", remedy, "cents", cents,
                "responsible", responsible);
    }

    /** The decision reaches the customer, by the first-contact owner or the holder: keeps CLK-21, and asks whether it satisfies. */
    @Transactional
    public void communicated(UUID ticketId, String how, Staff by) {
        if (!WAYS.contains(how)) throw Refused.because("INVALID_WAY", "way", how == null ? "" : how);
        var ticket = lock(ticketId);
        rights.mayMove(ticket, by);
        var now = clock.instant();
        var after = complaint(ticket).communicated(how, by.id(), now);
        store.save(after);
        tickets.save(new Changes(ticket).resolved(ticket.technicianId(), now), null, null, null);
        promises.keepThread(ticketId, Set.of("CLK-20", "CLK-21", "CLK-24"), now);
        write("COMPLAINT_ANSWERED", ticket, by, now, "how", how, "level", after.level());
        ask(ticket, after, how, now);
    }

    private void shorten(Ticket ticket, Instant now) {
        var soon = now.plus(rules.safetyResponse());
        var owed = promises.ofThread(ticket.id()).stream().filter(it -> it.clock().equals("CLK-20") && it.state().equals("RUNNING") && it.dueAt().isAfter(soon)).findFirst();
        if (owed.isEmpty()) return;
        promises.withdraw(ticket.id(), Set.of("CLK-20"), now);
        promises.start(new StartPromise(Ids.at(now), "CLK-20", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(),
                areas.get(ticket.areaCode()).kind().name(), owed.get().owedBy(), ticket.answeredAt(), soon));
    }

    private void ask(Ticket ticket, Complaint it, String how, Instant now) {
        if (ticket.contactPhone().isEmpty() || !PhoneNumber.of(ticket.contactPhone()).isMobile()) return;
        var said = how.equals("TEXT") ? "处理结果:" + it.round().decision() + "。" : "处理结果已向您说明。";
        messages.queue(now, new OutgoingText(Ids.at(now), ticket.contactPhone(), "您的投诉" + ticket.number() + said + "满意请回复1,不满意请回复2,我们将由上一级重新处理。",
                "COMPLAINT_ANSWER", ticket.id(), ticket.id(), false));
    }

    private Complaint complaint(Ticket ticket) {
        return store.get(ticket.id(), ticket.number());
    }

    private Ticket lock(UUID ticketId) {
        return tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
    }

    private void write(String what, Ticket ticket, Staff by, Instant at, Object... particulars) {
        journal.write(Happening.of(what, "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), Actor.staff(by.id(), by.name(), Actor.Channel.DESK), at, particulars));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
