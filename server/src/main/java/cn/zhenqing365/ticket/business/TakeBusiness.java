package cn.zhenqing365.ticket.business;

import cn.zhenqing365.directory.Households;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.promise.StartPromise;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.business.model.Limits;
import cn.zhenqing365.ticket.contact.Asked;
import cn.zhenqing365.ticket.contact.OpenCase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Business (业务办理) is taken: what the household may ask for is checked, the papers are ticked off, each service has its own promise,
 * and the services of one household are one visit.
 */
@Component
public class TakeBusiness {
    /**
     * @param papers      those seen now; what is missing is shown at the door when somebody comes, and refused otherwise
     * @param newLine     a line must be laid first
     * @param careOffered home service was offered to a household with a care flag
     * @param window      when the customer would like the visit, or null
     * @param explained   which of the six explanations of a sale were given now; the rest are owed until it is done
     */
    public record Wish(Asked asked, String type, List<String> services, List<String> papers, String newAddress, boolean newLine, boolean careOffered, TimeWindow window,
                       List<String> explained) {
        public Wish(Asked asked, String type, List<String> services, List<String> papers, String newAddress, boolean newLine, boolean careOffered, TimeWindow window) {
            this(asked, type, services, papers, newAddress, newLine, careOffered, window, List.of());
        }
    }

    private static final int LONGEST_ADDRESS = 200;

    private final OpenCase open;
    private final BusinessRules rules;
    private final BusinessStore store;
    private final BusinessVisits visits;
    private final Households households;
    private final Promises promises;
    private final Clock clock;

    TakeBusiness(OpenCase open, BusinessRules rules, BusinessStore store, BusinessVisits visits, Households households, Promises promises, Clock clock) {
        this.open = open;
        this.rules = rules;
        this.store = store;
        this.visits = visits;
        this.households = households;
        this.promises = promises;
        this.clock = clock;
    }

    /** What must be at hand before the transaction begins. */
    public void prepare() {
        open.prepare(clock.instant());
    }

    /** @throws Refused INVALID_BUSINESS_TYPE, PAPERS_MISSING, ARREARS_FIRST, SERVICE_…, ASKED_ALREADY, MISSING_NEW_ADDRESS, CARE_NOT_OFFERED */
    @Transactional
    public Ticket take(Wish wish, Staff owner, Actor by) {
        var now = clock.instant();
        if (wish.asked.householdId() == null) throw Refused.because("MISSING_HOUSEHOLD");
        wish.asked.check(now);
        var type = rules.get(wish.type);
        var whom = open.whom(wish.asked, owner);
        var services = services(wish, type);
        var papers = wish.papers == null ? Set.<String>of() : Set.copyOf(wish.papers);
        check(wish, type, whom.care(), papers);
        var clockName = wish.newLine && type.newLineClock() != null ? type.newLineClock() : type.clock();
        var start = wish.asked.answeredAt();
        var ticket = open.open(wish.asked, "BUSINESS", type.code(), services.size() == 1 ? services.get(0) : null, "GENERAL", whom,
                promises.dueAt(clockName, whom.areaKind(), start), promises.hardDueAt(clockName, whom.areaKind(), start), wish.careOffered, owner, by, now);
        store.insert(new BusinessStore.Head(ticket.id(), type.code(), wish.newAddress, type.feeCents(), wish.careOffered));
        for (var code : type.papers()) store.paper(ticket.id(), code, papers.contains(code) ? now : null, papers.contains(code) ? owner.id() : null);
        if (wish.explained != null) for (var code : wish.explained) {
            rules.checkExplanation(code);
            store.explained(ticket.id(), code, "SAID", owner.id(), now);
        }
        var items = items(ticket, type, services, clockName, now);
        startClocks(ticket, type, items, whom.areaKind(), start, now);
        if (type.visit()) visits.send(ticket, items, wish.window, by, now);
        return ticket;
    }

    private List<String> services(Wish wish, BusinessRules.Type type) {
        var asked = wish.services == null || wish.services.isEmpty() ? List.of("TV") : wish.services.stream().distinct().toList();
        var has = households.get(wish.asked.householdId()).services();
        for (var service : asked) Limits.check(has, service, type.services());
        return asked;
    }

    private static void check(Wish wish, BusinessRules.Type type, boolean care, Set<String> papers) {
        var missing = type.papers().stream().filter(it -> !papers.contains(it)).toList();
        if (!missing.isEmpty() && !type.visit()) throw Refused.because("PAPERS_MISSING", "papers", String.join(" ", missing));
        if (type.papers().contains("NEW_ADDRESS") && (wish.newAddress == null || wish.newAddress.isBlank())) throw Refused.because("MISSING_NEW_ADDRESS");
        if (wish.newAddress != null && wish.newAddress.length() > LONGEST_ADDRESS)
            throw Refused.because("INVALID_NOTE_TOO_LONG", "length", wish.newAddress.length(), "longest", LONGEST_ADDRESS);
        if (care && !wish.careOffered) throw Refused.because("CARE_NOT_OFFERED");
    }

    private List<Item> items(Ticket ticket, BusinessRules.Type type, List<String> services, String clockName, Instant now) {
        var items = new ArrayList<Item>();
        for (var service : services) {
            var it = new Item(Ids.at(now), ticket.id(), type.code(), service, clockName, "OPEN", null, null);
            store.insert(it, ticket.householdId());
            items.add(it);
        }
        return items;
    }

    private void startClocks(Ticket ticket, BusinessRules.Type type, List<Item> items, String kind, Instant start, Instant now) {
        var clocks = new ArrayList<StartPromise>();
        for (var it : items) clocks.add(clock(it.clock(), "BUSINESS_ITEM", it.id(), ticket, kind, start, now));
        if (type.visit()) clocks.add(clock("CLK-10", "TICKET", ticket.id(), ticket, kind, start, now));
        promises.start(clocks.toArray(StartPromise[]::new));
    }

    private static StartPromise clock(String clock, String subjectKind, UUID subject, Ticket ticket, String kind, Instant start, Instant now) {
        return new StartPromise(Ids.at(now), clock, subjectKind, subject, ticket.id(), ticket.areaCode(), kind, ticket.firstContactOwner(), start, null);
    }
}
