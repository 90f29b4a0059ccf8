package cn.zhenqing365.ticket.web;

import cn.zhenqing365.identity.SignedIn;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import cn.zhenqing365.ticket.business.BusinessRequests;
import cn.zhenqing365.ticket.complaint.Complaints;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints and business requests by their next clock, with how many stand where. */
@RestController
class CaseListController {
    private static final int MOST = 500;

    /** @param about staff number and name of the person complained about; @param responsible YES PARTLY NO, null while undecided */
    record ComplaintLine(TicketLine ticket, String stage, int level, String severity, boolean safety, TicketLine.Person about, String responsible) {}

    /** @param overdue whose next clock has run out */
    record ComplaintList(List<ComplaintLine> rows, Map<String, Long> stages, Map<Integer, Long> levels, long overdue, Instant at) {}

    record BusinessLine(TicketLine ticket, String type, Long feeCents, boolean visit, int papersMissing, int explanationsOwed, List<Service> services) {}

    record Service(String service, String state) {}

    record BusinessList(List<BusinessLine> rows, Map<String, Long> types, long overdue, long papersMissing, Instant at) {}

    private final Tickets tickets;
    private final Complaints complaints;
    private final BusinessRequests business;
    private final StaffMembers staff;
    private final Clock clock;

    CaseListController(Tickets tickets, Complaints complaints, BusinessRequests business, StaffMembers staff, Clock clock) {
        this.tickets = tickets;
        this.complaints = complaints;
        this.business = business;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param state unclosed (open and answered), open, resolved, closed or all */
    @GetMapping("/api/complaints")
    ComplaintList complaints(@RequestParam(defaultValue = "unclosed") String state, @RequestParam(required = false) String q,
                             @RequestParam(required = false) String area, @RequestParam(defaultValue = "false") boolean mine) {
        var found = find("COMPLAINT", state, q, area, mine);
        var briefs = complaints.briefs(found.stream().map(Ticket::id).toList());
        var rows = lines(found).stream().filter(it -> briefs.containsKey(it.id())).map(it -> line(it, briefs.get(it.id()))).toList();
        var now = clock.instant();
        return new ComplaintList(rows, count(rows, ComplaintLine::stage), count(rows, ComplaintLine::level),
                rows.stream().filter(it -> isLate(it.ticket, now)).count(), now);
    }

    /** @param state as for complaints */
    @GetMapping("/api/business-requests")
    BusinessList business(@RequestParam(defaultValue = "unclosed") String state, @RequestParam(required = false) String q,
                          @RequestParam(required = false) String area, @RequestParam(defaultValue = "false") boolean mine) {
        var found = find("BUSINESS", state, q, area, mine);
        var briefs = business.briefs(found.stream().map(Ticket::id).toList());
        var rows = lines(found).stream().filter(it -> briefs.containsKey(it.id())).map(it -> line(it, briefs.get(it.id()))).toList();
        var now = clock.instant();
        return new BusinessList(rows, count(rows, BusinessLine::type), rows.stream().filter(it -> isLate(it.ticket, now)).count(),
                rows.stream().filter(it -> it.papersMissing > 0).count(), now);
    }

    private List<Ticket> find(String kind, String state, String q, String area, boolean mine) {
        return tickets.list(state, q, Scope.areas(area), mine ? SignedIn.current().id() : null, List.of(kind), MOST);
    }

    /** The one that is due next comes first; what runs no clock comes last. */
    private List<TicketLine> lines(List<Ticket> found) {
        return tickets.linesOf(found).stream().sorted(Comparator.comparing(TicketLine::nextDueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(TicketLine::savedAt, Comparator.reverseOrder())).toList();
    }

    private ComplaintLine line(TicketLine it, Complaints.Brief brief) {
        var about = brief.aboutStaff() == null ? null : staff.find(brief.aboutStaff()).map((Staff who) -> new TicketLine.Person(who.staffNo(), who.name())).orElse(null);
        return new ComplaintLine(it, brief.stage().name(), brief.level(), brief.severity(), brief.safety(), about, brief.responsible());
    }

    private static BusinessLine line(TicketLine it, BusinessRequests.Brief brief) {
        return new BusinessLine(it, brief.type(), brief.feeCents(), brief.visit(), brief.papersMissing(), brief.explanationsOwed(),
                brief.items().stream().map(item -> new Service(item.service(), item.state())).toList());
    }

    private static boolean isLate(TicketLine it, Instant now) {
        return it.nextDueAt() != null && it.nextDueAt().isBefore(now);
    }

    private static <T, K extends Comparable<K>> Map<K, Long> count(List<T> rows, Function<T, K> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
