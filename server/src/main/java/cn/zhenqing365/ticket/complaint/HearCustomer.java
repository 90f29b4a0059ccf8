package cn.zhenqing365.ticket.complaint;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.messaging.Messages;
import cn.zhenqing365.messaging.OutgoingText;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketEvents;
import cn.zhenqing365.ticket.complaint.model.Complaint;
import cn.zhenqing365.ticket.contact.CaseRights;
import cn.zhenqing365.ticket.contact.CaseRules;
import cn.zhenqing365.ticket.contact.HandOvers;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer says whether it is over. "No" lifts the complaint a level: somebody of that level is asked, the customer hears from us
 * within 24 hours (CLK-24), and a new answer is owed in the usual time, but never later than fifteen working days after the first day.
 */
@Component
public class HearCustomer {
    private static final int LONGEST = 1000;

    private final ComplaintStore store;
    private final TicketStore tickets;
    private final CaseRights rights;
    private final CaseRules rules;
    private final LevelHandlers levels;
    private final HandOvers handOvers;
    private final Areas areas;
    private final Promises promises;
    private final Messages messages;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearCustomer(ComplaintStore store, TicketStore tickets, CaseRights rights, CaseRules rules, LevelHandlers levels, HandOvers handOvers, Areas areas,
                 Promises promises, Messages messages, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.rights = rights;
        this.rules = rules;
        this.levels = levels;
        this.handOvers = handOvers;
        this.areas = areas;
        this.promises = promises;
        this.messages = messages;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param by the customer, or whoever heard the customer say so */
    @Transactional
    public void say(UUID ticketId, boolean satisfied, String words, Actor by) {
        var ticket = tickets.lock(ticketId).orElseThrow(() -> Refused.notFound("TICKET", ticketId));
        var now = clock.instant();
        var before = store.get(ticketId, ticket.number());
        var said = words == null ? "" : words.length() > LONGEST ? words.substring(0, LONGEST) : words.strip();
        if (satisfied) close(ticket, before.satisfied(said, now), by, now);
        else climb(ticket, before.dissatisfied(said, now), said, by, now);
    }

    private void close(Ticket ticket, Complaint after, Actor by, Instant now) {
        store.save(after);
        tickets.save(new Changes(ticket).closed(true, now), null, null, null);
        journal.write(Happening.of("COMPLAINT_SATISFIED", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), by, now, "level", after.level()));
        events.publishEvent(new TicketEvents.Closed(ticket.id(), now));
    }

    private void climb(Ticket ticket, Complaint heard, String said, Actor by, Instant now) {
        store.save(heard);
        var handler = levels.of(Math.min(heard.level() + 1, rules.highestLevel()), ticket.areaCode(), heard.aboutStaff());
        var higher = heard.climbed(Ids.at(now), rules.highestLevel(), handler.id(), now);
        store.save(higher);
        tickets.save(new Changes(ticket).reopened(now), null, null, null);
        var reopened = tickets.lock(ticket.id()).orElseThrow();
        var due = owe(reopened, handler.id(), now);
        journal.write(Happening.of("COMPLAINT_CLIMBED", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), by, now, "level", higher.level(),
                "from", heard.level(), "words", said, "to", handler.name(), "dueAt", due));
        if (!handler.id().equals(rights.holder(reopened)))
            handOvers.pass(reopened, handler, "用户不满意,升至" + rules.level(higher.level()).name() + ":" + (said.isEmpty() ? "未说明" : said), by,
                    rights.holder(reopened), now);
        tell(reopened, heard.level() == higher.level(), rules.level(higher.level()).name(), due, now);
    }

    /** @return when the new answer is due: the usual time from now, capped by the last day of the first promise */
    private Instant owe(Ticket ticket, UUID handler, Instant now) {
        var kind = areas.get(ticket.areaCode()).kind().name();
        var usual = promises.dueAt("CLK-21", kind, now);
        var due = ticket.hardLimitAt() != null && ticket.hardLimitAt().isBefore(usual) ? ticket.hardLimitAt() : usual;
        promises.start(new StartPromise(Ids.at(now), "CLK-24", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), kind, handler, now, null),
                new StartPromise(Ids.at(now), "CLK-21", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), kind, handler, ticket.answeredAt(), due));
        return due;
    }

    private void tell(Ticket ticket, boolean again, String level, Instant due, Instant now) {
        if (ticket.contactPhone().isEmpty() || !PhoneNumber.of(ticket.contactPhone()).isMobile()) return;
        messages.queue(now, new OutgoingText(Ids.at(now), ticket.contactPhone(), "您的投诉" + ticket.number() + (again ? "将由" + level + "再次处理" : "已转" + level + "处理")
                + ",24小时内与您联系," + Zones.dayAndClock(due) + "前答复。" + (again ? rules.all().outside() : ""), "COMPLAINT_CLIMBED", ticket.id(), ticket.id(), false));
    }
}
