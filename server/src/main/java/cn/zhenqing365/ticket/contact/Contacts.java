package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down that somebody turned to us, in the transaction of what came of it: no contact is without its owner for a moment. */
@Component
public class Contacts {
    private static final int MOST = 200;
    private final ContactStore store;
    private final Journal journal;

    Contacts(ContactStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** A request that could not be closed on the spot has a ticket; a report that joins an open one is a contact of its own owner. */
    public void opened(Ticket ticket, String channel, String phone, String summary, Instant happenedAt, UUID owner, Actor by, Instant now) {
        var spot = ticket.fixedOnPhone();
        var receipt = spot ? null : !phone.isEmpty() && PhoneNumber.of(phone).isMobile() ? "TEXT" : "PRINT";
        store.insert(new Contact(Ids.at(now), channel, ticket.kind(), ticket.householdId(), ticket.areaCode(), ticket.customerName(), phone,
                summary == null ? "" : summary, happenedAt, now, staff(by), owner, ticket.id(), spot ? "电话中解决" : null, receipt, "TEXT".equals(receipt) ? now : null));
    }

    /** Solved while the customer was still there: a row, an owner, an answer, and nothing left open. */
    public Contact closedOnTheSpot(Asked asked, String kind, String areaCode, UUID ticketIdOrNull, String answer, UUID owner, Actor by, Instant now) {
        var it = new Contact(Ids.at(now), asked.channel(), kind, asked.householdId(), areaCode, asked.name(), asked.phone(), asked.summary(),
                asked.answeredAt(), now, staff(by), owner, ticketIdOrNull, answer, null, null);
        store.insert(it);
        journal.write(Happening.of("CONTACT_ANSWERED", "CONTACT", it.id(), ticketIdOrNull, areaCode, by, now, "kind", kind, "channel", asked.channel(),
                "summary", asked.summary(), "answer", answer));
        return it;
    }

    public List<Contact> ofTicket(UUID ticketId) {
        return store.ofTicket(ticketId);
    }

    public List<Contact> ofOwner(UUID owner, Duration back, Instant now) {
        return store.ofOwner(owner, now.minus(back), MOST);
    }

    /** How often a household turned to somebody directly in the time before. */
    public int direct(UUID householdId, Duration back, Instant now) {
        return store.direct(householdId, now.minus(back));
    }

    private static UUID staff(Actor by) {
        return by.kind() == Actor.Kind.STAFF ? by.id() : null;
    }
}
