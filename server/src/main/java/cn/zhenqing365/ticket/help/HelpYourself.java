package cn.zhenqing365.ticket.help;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.actions.Report;
import cn.zhenqing365.ticket.actions.TakeReport;
import cn.zhenqing365.ticket.complaint.RegisterComplaint;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.ContactReceipts;
import cn.zhenqing365.ticket.contact.FirstContactOwner;
import cn.zhenqing365.ticket.contact.PromisedTimes;
import cn.zhenqing365.ticket.contact.Questions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the holder of a proven number asks of us: the roads of the desk, with an owner who is chosen for it. */
@Component
public class HelpYourself {
    /**
     * What the customer keeps.
     *
     * @param times the promised times in the words of the rules, the first due first; empty when the report joined an open one
     * @param technician who calls; null when nobody was sent yet, and for what is no fault
     */
    public record Done(ContactReceipts.Receipt receipt, boolean joined, List<PromisedTimes.Time> times, TicketLine.Person technician) {}

    /** @param householdId one of the number's own, or null with an area when the number is nobody's */
    public record Wish(String kind, UUID householdId, String areaCode, String topic, String words, String remedySought) {}

    private static final int MATTERS_OF_A_HOME = 20;

    private final Households households;
    private final Areas areas;
    private final Tickets tickets;
    private final TakeReport takeReport;
    private final Questions questions;
    private final RegisterComplaint complaints;
    private final FirstContactOwner owners;
    private final ContactReceipts receipts;
    private final PromisedTimes times;
    private final Clock clock;

    HelpYourself(Households households, Areas areas, Tickets tickets, TakeReport takeReport, Questions questions, RegisterComplaint complaints,
                 FirstContactOwner owners, ContactReceipts receipts, PromisedTimes times, Clock clock) {
        this.households = households;
        this.areas = areas;
        this.tickets = tickets;
        this.takeReport = takeReport;
        this.questions = questions;
        this.complaints = complaints;
        this.owners = owners;
        this.receipts = receipts;
        this.times = times;
        this.clock = clock;
    }

    public List<Household> homes(String phone) {
        return households.byPhone(phone);
    }

    /** What is open at the number's homes or was asked from it, newest first. */
    public List<Ticket> open(String phone) {
        var found = new LinkedHashMap<UUID, Ticket>();
        for (var home : homes(phone)) for (var it : tickets.ofHousehold(home.id(), MATTERS_OF_A_HOME)) if (it.state().isOpen()) found.put(it.id(), it);
        for (var it : tickets.openByPhone(phone)) found.put(it.id(), it);
        return found.values().stream().sorted((a, b) -> b.savedAt().compareTo(a.savedAt())).toList();
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        takeReport.prepare();
        complaints.prepare();
    }

    /** @throws Refused NOT_FOUND for a home that is not this number's, and what a report is refused for at the desk */
    public Done report(String phone, UUID householdId, String service, String symptom, String note) {
        var now = clock.instant();
        var home = own(phone, householdId);
        var owner = owners.of(home.areaCode(), now);
        var report = new Report(home.id(), symptom, service, null, "WEB", phone, null, note, now, false);
        var taken = takeReport.takeFromCustomer(report, owner);
        var ticket = taken.ticket();
        var promised = taken.joined() ? List.<PromisedTimes.Time>of()
                : times.of(new PromisedTimes.Wish("FAULT", null, false, false, ticket.service(), ticket.severity(), home.id(), null), owner, now);
        return new Done(receipts.of(ticket, owner), taken.joined(), promised, tickets.lineOf(taken).technician());
    }

    /** A question, an opinion or a complaint. @throws Refused NOT_FOUND, INVALID_KIND, MISSING_SUMMARY, MISSING_HOUSEHOLD_OR_AREA */
    public Done ask(String phone, Wish it) {
        var now = clock.instant();
        var home = it.householdId == null ? null : own(phone, it.householdId);
        if (home == null && (it.areaCode == null || it.areaCode.isBlank())) throw Refused.because("MISSING_HOUSEHOLD_OR_AREA");
        var area = home == null ? areas.get(it.areaCode).code() : home.areaCode();
        var owner = owners.of(area, now);
        var name = home == null ? PhoneNumber.mask(phone) : home.customerName();
        var by = Actor.customer(home == null ? null : home.id(), name, Actor.Channel.LINK);
        var asked = new Asked("WEB", home == null ? null : home.id(), area, name, phone, it.words, now);
        var ticket = "COMPLAINT".equals(it.kind) ? complaints.register(new RegisterComplaint.Registration(asked, it.topic, null, null, it.remedySought, null, safety(it)), owner, by)
                : questions.take(new Questions.Question(asked, it.kind, it.topic, null), owner, by).ticket();
        var wish = new PromisedTimes.Wish(it.kind, null, false, safety(it), null, null, it.householdId, area);
        return new Done(receipts.of(ticket, owner), false, sorted(times.of(wish, owner, now)), null);
    }

    private static List<PromisedTimes.Time> sorted(List<PromisedTimes.Time> all) {
        return all.stream().sorted((a, b) -> a.dueAt().compareTo(b.dueAt())).toList();
    }

    /** What is said to be a danger is answered within the hour. */
    private static boolean safety(Wish it) {
        return "SV-08".equals(it.topic);
    }

    private Household own(String phone, UUID householdId) {
        return homes(phone).stream().filter(it -> it.id().equals(householdId)).findFirst().orElseThrow(() -> Refused.notFound("household", householdId));
    }
}
