package cn.zhenqing365.ticket;

import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.kernel.PhoneNumber;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.TicketLine.Person;
import cn.zhenqing365.ticket.TicketLine.Work;
import cn.zhenqing365.ticket.contact.HandOverStore;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.Part;
import cn.zhenqing365.workorder.WorkOrders;
import cn.zhenqing365.workorder.WorkParts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tickets with their newest visit and their clocks, for lists: four reads, however long the list. */
@Component
class TicketLines {
    private static final Set<String> RUNNING = Set.of("RUNNING", "PAUSED");

    private final TicketStore store;
    private final WorkOrders workOrders;
    private final WorkParts parts;
    private final Promises promises;
    private final StaffMembers staff;
    private final Areas areas;
    private final Subjects subjects;
    private final HandOverStore handOvers;

    TicketLines(TicketStore store, WorkOrders workOrders, WorkParts parts, Promises promises, StaffMembers staff, Areas areas, Subjects subjects,
                HandOverStore handOvers) {
        this.store = store;
        this.workOrders = workOrders;
        this.parts = parts;
        this.promises = promises;
        this.staff = staff;
        this.areas = areas;
        this.subjects = subjects;
        this.handOvers = handOvers;
    }

    List<TicketLine> of(List<Ticket> tickets) {
        var ids = tickets.stream().map(Ticket::id).toList();
        var visits = visits(ids);
        var clocks = promises.ofThreads(ids);
        var joined = store.reportedTickets(ids).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var holders = handOvers.holders(ids);
        var people = staff.find(people(tickets, visits, holders.values()));
        return tickets.stream().map(it -> line(it, visits.get(it.id()), clocks.getOrDefault(it.id(), List.of()),
                joined.getOrDefault(it.id(), 0L).intValue(), holders.get(it.id()), people)).toList();
    }

    /** The newest of each ticket, its own or one it shares. */
    private Map<UUID, WorkOrder> visits(List<UUID> ids) {
        var all = workOrders.ofTickets(ids);
        var visits = new HashMap<UUID, WorkOrder>();
        var shared = parts.of(all.stream().map(WorkOrder::id).toList()).stream().collect(Collectors.groupingBy(Part::workOrderId, Collectors.mapping(Part::ticketId, Collectors.toSet())));
        for (var it : all) {
            visits.put(it.ticketId(), it);
            for (var other : shared.getOrDefault(it.id(), Set.of())) visits.put(other, it);
        }
        return visits;
    }

    /** Of a ticket that was written a moment ago, from memory. */
    TicketLine ofNew(Ticket ticket, WorkOrder visitOrNull, List<PromiseView> clocks) {
        var visits = visitOrNull == null ? Map.<UUID, WorkOrder>of() : Map.of(ticket.id(), visitOrNull);
        return line(ticket, visitOrNull, clocks, 0, null, staff.find(people(List.of(ticket), visits, List.of())));
    }

    private TicketLine line(Ticket it, WorkOrder visit, List<PromiseView> clocks, int joined, UUID holder, Map<UUID, Staff> people) {
        var urgentFirst = clocks.stream().sorted(Comparator.comparing((PromiseView p) -> !RUNNING.contains(p.state()))
                .thenComparing(PromiseView::dueAt)).toList();
        var next = urgentFirst.stream().filter(p -> RUNNING.contains(p.state())).findFirst();
        var technician = visit != null && visit.technicianId() != null ? visit.technicianId() : it.technicianId();
        var subject = subjects.of(it);
        return new TicketLine(it.id(), it.number(), it.kind(), it.state().name(), it.severity(), it.symptom(), subject.zh(),
                subject.en(), it.service(), PersonName.mask(it.customerName()), it.address(),
                it.areaCode(), areas.get(it.areaCode()).name(), PhoneNumber.mask(it.contactPhone()), it.channel(), it.note(), it.answeredAt(),
                it.savedAt(), it.promisedAt(), it.hardLimitAt(), it.fixedAt(), it.closedAt(), it.confirmedAt(),
                person(people.get(it.firstContactOwner())), technician == null ? null : person(people.get(technician)), work(visit), urgentFirst,
                next.map(PromiseView::clock).orElse(null), next.map(PromiseView::dueAt).orElse((Instant) null), it.specialCare(),
                it.reopenings(), joined, it.fixedOnPhone(), it.stars(), holder == null ? null : person(people.get(holder)));
    }

    private static Set<UUID> people(List<Ticket> tickets, Map<UUID, WorkOrder> visits, Collection<UUID> holders) {
        return Stream.concat(Stream.concat(holders.stream(), tickets.stream().flatMap(it -> Stream.of(it.firstContactOwner(), it.technicianId()))),
                visits.values().stream().map(WorkOrder::technicianId)).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    private static Person person(Staff it) {
        return it == null ? null : new Person(it.staffNo(), it.name());
    }

    private static Work work(WorkOrder it) {
        return it == null ? null : new Work(it.number(), it.state().name(), it.windowStart(), it.windowEnd(), it.jobCode());
    }
}
