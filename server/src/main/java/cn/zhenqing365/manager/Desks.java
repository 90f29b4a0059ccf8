package cn.zhenqing365.manager;

import cn.zhenqing365.directory.Doorplate;
import cn.zhenqing365.directory.Households;
import cn.zhenqing365.dispatch.DirectLine;
import cn.zhenqing365.dispatch.plan.DayBoard;
import cn.zhenqing365.dispatch.plan.DayBoards;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.PersonName;
import cn.zhenqing365.manager.Desk.CareRow;
import cn.zhenqing365.manager.Desk.PromiseRow;
import cn.zhenqing365.manager.Desk.RepeatRow;
import cn.zhenqing365.manager.Desk.VisitRow;
import cn.zhenqing365.parts.Vans;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.RepeatFaults;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the desk, and the rows behind each of its figures, from the doors of the modules that know. */
@Component
public class Desks {
    private static final int MOST_TICKETS = 2000;
    private static final int MOST_HOMES = 2000;

    private final Areas areas;
    private final Households households;
    private final Tickets tickets;
    private final RepeatFaults repeats;
    private final DayBoards boards;
    private final DirectLine line;
    private final Vans vans;
    private final StaffMembers staff;
    private final DeskRuleBook rules;
    private final Clock clock;

    Desks(Areas areas, Households households, Tickets tickets, RepeatFaults repeats, DayBoards boards, DirectLine line, Vans vans, StaffMembers staff, DeskRuleBook rules, Clock clock) {
        this.areas = areas;
        this.households = households;
        this.tickets = tickets;
        this.repeats = repeats;
        this.boards = boards;
        this.line = line;
        this.vans = vans;
        this.staff = staff;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param codes areas the asker may see */
    public Desk of(List<String> codes) {
        var now = clock.instant();
        var in = rules.at(now);
        var promises = promises(codes, now);
        var board = boards.of(codes, null);
        var visits = board.visits().stream().map(it -> Glance.visit(it, Map.of())).toList();
        var care = care(codes);
        var counts = households.counts(codes);
        var vansNow = vans.of(codes, now).stream().collect(Collectors.toMap(Vans.Van::staffNo, Function.identity(), (a, b) -> a));
        return new Desk(now, codes.stream().map(code -> new Desk.AreaLine(code, areas.get(code).name(), managerName(code), counts.getOrDefault(code, 0))).toList(),
                Glance.clocks(promises), Glance.day(visits), care.size(), (int) care.stream().filter(it -> it.openTicket() != null).count(),
                repeats.since(codes, back(in.repeatsShownDays(), now)).size(), repeats.often(codes, in.oftenTimes(), back(in.oftenWithinDays(), now)).size(), in.oftenTimes(),
                in.oftenWithinDays(), in.repeatsShownDays(), vans.discrepancies(codes, now).size(), Glance.team(board, vansNow, now), codes.stream().map(code -> standIn(code, now)).toList());
    }

    /** Every promise that runs, the one that is due first at the head. */
    public List<PromiseRow> promises(List<String> codes) {
        return promises(codes, clock.instant());
    }

    public List<VisitRow> visits(List<String> codes) {
        var board = boards.of(codes, null);
        var names = board.technicians().stream().collect(Collectors.toMap(DayBoard.Technician::id, DayBoard.Technician::name, (a, b) -> a));
        return board.visits().stream().map(it -> Glance.visit(it, names)).sorted(Comparator.comparing(VisitRow::state, Comparator.comparing(Glance.STATES::indexOf))
                .thenComparing(it -> it.plannedArrival() == null ? Instant.MAX : it.plannedArrival())).toList();
    }

    public List<CareRow> care(List<String> codes) {
        var open = tickets.list("unclosed", null, codes, null, MOST_TICKETS).stream().filter(it -> it.householdId() != null)
                .collect(Collectors.toMap(Ticket::householdId, Ticket::number, (newer, older) -> newer));
        return households.inCare(codes, MOST_HOMES).stream().map(it -> care(it, open.get(it.id())))
                .sorted(Comparator.comparing((CareRow it) -> it.openTicket() == null)).toList();
    }

    /** Reported lately as a repeat of one repaired within seven days before. */
    public List<RepeatRow> repeats(List<String> codes) {
        var now = clock.instant();
        return tickets.lines(repeats.since(codes, back(rules.at(now).repeatsShownDays(), now))).stream().map(it -> repeat(it, 0, List.of())).toList();
    }

    /** Homes that report often, by their newest ticket. */
    public List<RepeatRow> often(List<String> codes) {
        var now = clock.instant();
        var in = rules.at(now);
        var found = repeats.often(codes, in.oftenTimes(), back(in.oftenWithinDays(), now));
        var by = found.stream().collect(Collectors.toMap(RepeatFaults.Often::newestTicket, Function.identity()));
        return tickets.lines(found.stream().map(RepeatFaults.Often::newestTicket).toList()).stream().map(it -> repeat(it, by.get(it.id()).times(), by.get(it.id()).numbers())).toList();
    }

    private List<PromiseRow> promises(List<String> codes, Instant now) {
        var lines = tickets.linesOf(tickets.list("unclosed", null, codes, null, MOST_TICKETS));
        var people = names(lines.stream().flatMap(it -> it.promises().stream()).map(it -> it.owedBy()).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream().flatMap(it -> Glance.promises(it, people, rules.at(now).amberPercent(), now)).sorted(Comparator.comparing((PromiseRow it) -> it.promise().dueAt())).toList();
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return staff.find(ids).values().stream().collect(Collectors.toMap(Staff::id, Staff::name));
    }

    private Desk.StandIn standIn(String code, Instant now) {
        var it = line.line(code, now);
        return new Desk.StandIn(code, it.managerName(), it.managerHere(), it.why(), it.chain().stream().limit(4).map(who -> new Desk.Reached(who.name(), who.staffNo(), who.via())).toList());
    }

    private String managerName(String code) {
        var manager = areas.get(code).managerId();
        return manager == null ? null : staff.find(manager).map(Staff::name).orElse(null);
    }

    private static CareRow care(Doorplate it, String openTicket) {
        return new CareRow(it.id(), PersonName.mask(it.customerName()), it.address(), it.areaCode(), it.care(), openTicket);
    }

    private static RepeatRow repeat(TicketLine it, int times, List<String> numbers) {
        return new RepeatRow(it.number(), it.symptomName(), it.symptomNameEn(), it.state(), it.answeredAt(), it.customerName(), it.address(), it.areaCode(),
                it.technician() == null ? null : it.technician().name(), times, numbers);
    }

    private static Instant back(int days, Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
