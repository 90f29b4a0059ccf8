package cn.zhenqing365.ticket.contact;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketState;
import cn.zhenqing365.ticket.store.TicketNumbers;
import cn.zhenqing365.ticket.store.TicketStore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A request that is no fault becomes a ticket: numbered, owned by the one asked first, its contact written, its receipt given. */
@Component
public class OpenCase {
    private static final Map<String, Character> LETTER = Map.of("BUSINESS", 'B', "COMPLAINT", 'T', "OPINION", 'Y', "INQUIRY", 'Z');

    /** Where the request belongs: the household when it is known, else the area, the name and the phone given. */
    public record Whom(UUID householdId, String areaCode, String areaKind, String name, String phone, String address, boolean care) {}

    private final Households households;
    private final Areas areas;
    private final TicketStore store;
    private final TicketNumbers numbers;
    private final Contacts contacts;
    private final ContactReceipts receipts;
    private final Journal journal;

    OpenCase(Households households, Areas areas, TicketStore store, TicketNumbers numbers, Contacts contacts, ContactReceipts receipts, Journal journal) {
        this.households = households;
        this.areas = areas;
        this.store = store;
        this.numbers = numbers;
        this.contacts = contacts;
        this.receipts = receipts;
        this.journal = journal;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare(Instant now) {
        numbers.prepare(now);
    }

    /** @throws Refused NOT_FOUND for a household or area the owner may not see */
    public Whom whom(Asked asked, Staff owner) {
        if (asked.householdId() == null) {
            if (!owner.sees(asked.areaCode())) throw Refused.notFound("AREA", asked.areaCode());
            return new Whom(null, asked.areaCode(), areas.get(asked.areaCode()).kind().name(), asked.name(), asked.phone(), "", false);
        }
        Household home = households.get(asked.householdId());
        if (!owner.sees(home.areaCode())) throw Refused.notFound("HOUSEHOLD", asked.householdId());
        return new Whom(home.id(), home.areaCode(), areas.get(home.areaCode()).kind().name(), asked.name().isEmpty() ? home.customerName() : asked.name(),
                asked.phone().isEmpty() ? home.phone() : asked.phone(), home.address(), !home.care().isEmpty());
    }

    /** @param hardLimitAt null when no law has a limit */
    public Ticket open(Asked asked, String kind, String subject, String service, String severity, Whom whom, Instant promisedAt, Instant hardLimitAt,
                       Staff owner, Actor by, Instant now) {
        return open(asked, kind, subject, service, severity, whom, promisedAt, hardLimitAt, false, owner, by, now);
    }

    /** @param homeOffered whether home service was offered to a household with a care flag (M01) */
    public Ticket open(Asked asked, String kind, String subject, String service, String severity, Whom whom, Instant promisedAt, Instant hardLimitAt,
                       boolean homeOffered, Staff owner, Actor by, Instant now) {
        var ticket = new Ticket(Ids.at(now), numbers.next(LETTER.get(kind), now), kind, whom.householdId, whom.areaCode, whom.name, whom.address, whom.phone,
                service, subject, severity, whom.care, asked.channel(), asked.summary(), asked.answeredAt(), now, owner.id(), TicketState.ACKNOWLEDGED,
                promisedAt, hardLimitAt, null, null, false, null, null, 0, null, null, Ids.token(), 0);
        store.insert(ticket, homeOffered);
        contacts.opened(ticket, asked.channel(), whom.phone, asked.summary(), asked.answeredAt(), owner.id(), by, now);
        journal.write(Happening.of("TICKET_ACCEPTED", "TICKET", ticket.id(), ticket.id(), ticket.areaCode(), by, now, "number", ticket.number(),
                "kind", kind, "subject", subject, "answeredAt", asked.answeredAt(), "channel", asked.channel(), "firstContactOwner", owner.name()));
        receipts.text(ticket, owner, now);
        return ticket;
    }
}
