package cn.zhenqing365.ticket;

import cn.zhenqing365.appointment.Appointments;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.kernel.Zones;
import cn.zhenqing365.promise.PromiseView;
import cn.zhenqing365.promise.Promises;
import cn.zhenqing365.ticket.model.Changes;
import cn.zhenqing365.ticket.store.TicketStore;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the customer sees behind the link: where the repair stands, who comes and when, and what can be done. No login. */
@Component
public class CustomerVisit {
    public record Step(String what, Instant at) {}

    public record Coming(String name, String staffNo, String phone) {}

    public record Slot(Instant start, Instant end) {}

    public record Page(String number, String kind, String state, String symptomName, String symptomNameEn, String addressMasked, Coming technician, Instant windowStart,
                       Instant windowEnd, Instant promisedAt, Instant answeredAt, List<PromiseView> promises, List<Step> steps,
                       boolean canMove, boolean canCancel, boolean canConfirm, boolean canRate, boolean canReopen, Integer stars, List<Slot> slots) {}

    /** A link is good for thirty days after the ticket is closed. */
    private static final Duration GOOD_AFTER_CLOSING = Duration.ofDays(30);
    private static final int DAYS_AHEAD = 3;
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 18;
    private static final Set<String> SHOWN = Set.of("CLK-02", "CLK-10", "CLK-11", "CLK-12", "CLK-20", "CLK-21", "CLK-22", "CLK-24", "CLK-25S");
    private static final Set<String> TOLD = Set.of("TICKET_ACCEPTED", "WORK_ASSIGNED", "CUSTOMER_CONTACTED", "APPOINTMENT_AGREED",
            "TECHNICIAN_ARRIVED", "WORK_HANDED_BACK", "WORK_COMPLETED", "REPAIR_CONFIRMED", "TICKET_REOPENED", "TICKET_CANCELLED", "TICKET_CLOSED",
            "COMPLAINT_CONTACTED", "COMPLAINT_ANSWERED", "COMPLAINT_CLIMBED", "COMPLAINT_SATISFIED", "CASE_ANSWERED", "CASE_REOPENED", "CASE_CONFIRMED", "PART_DONE", "PART_CARRIED_OVER");

    private final TicketStore store;
    private final WorkOrders workOrders;
    private final Appointments appointments;
    private final StaffMembers staff;
    private final Promises promises;
    private final Journal journal;
    private final Subjects subjects;

    CustomerVisit(TicketStore store, WorkOrders workOrders, Appointments appointments, StaffMembers staff, Promises promises, Journal journal, Subjects subjects) {
        this.store = store;
        this.workOrders = workOrders;
        this.appointments = appointments;
        this.staff = staff;
        this.promises = promises;
        this.journal = journal;
        this.subjects = subjects;
    }

    /** @throws Refused NOT_FOUND for a forged link, LINK_EXPIRED for an old one */
    public Ticket behind(String token, Instant now) {
        var ticket = store.byLink(token).orElseThrow(() -> Refused.notFound("LINK", ""));
        if (ticket.closedAt() != null && ticket.closedAt().plus(GOOD_AFTER_CLOSING).isBefore(now)) throw Refused.because("LINK_EXPIRED");
        return ticket;
    }

    /** Who has the open visit; null when nobody has. */
    public UUID technicianOf(Ticket it) {
        return workOrders.ofTickets(List.of(it.id())).stream().filter(w -> w.state().isOpen()).map(WorkOrder::technicianId).findFirst().orElse(null);
    }

    public Page page(Ticket it, Instant now) {
        var visit = workOrders.ofTickets(List.of(it.id())).stream().reduce((older, newer) -> newer);
        var open = visit.filter(w -> w.state().isOpen() && w.arrivedAt() == null);
        var clocks = promises.ofThread(it.id()).stream().filter(p -> Ticket.REPAIR_CLOCKS.contains(p.clock()) || SHOWN.contains(p.clock())).toList();
        var steps = journal.thread(it.id()).stream().filter(e -> TOLD.contains(e.what())).map(e -> new Step(e.what(), e.happenedAt())).toList();
        var subject = subjects.of(it);
        return new Page(it.number(), it.kind(), it.state().name(), subject.zh(), subject.en(), masked(it.address()), coming(visit),
                visit.map(WorkOrder::windowStart).orElse(null), visit.map(WorkOrder::windowEnd).orElse(null), it.promisedAt(), it.answeredAt(),
                clocks, steps, open.isPresent(), open.isPresent(), it.state() == TicketState.RESOLVED,
                (it.isFault() || it.kind().equals("BUSINESS")) && it.fixedAt() != null && it.stars() == null,
                it.isFault() && it.state() == TicketState.CLOSED && new Changes(it).isReopenable(now), it.stars(), open.map(w -> slots(w, now)).orElse(List.of()));
    }

    private Coming coming(Optional<WorkOrder> visit) {
        return visit.filter(w -> w.state().isOpen()).map(WorkOrder::technicianId).flatMap(staff::find)
                .map((Staff it) -> new Coming(it.name(), it.staffNo(), it.phone())).orElse(null);
    }

    private List<Slot> slots(WorkOrder visit, Instant now) {
        var windows = new ArrayList<TimeWindow>();
        var today = LocalDate.ofInstant(now, Zones.CHINA);
        for (int day = 0; day < DAYS_AHEAD; day++)
            for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour += 2) {
                var start = today.plusDays(day).atTime(hour, 0).atZone(Zones.CHINA).toInstant();
                if (start.isAfter(now)) windows.add(new TimeWindow(start, start.plus(Duration.ofHours(2))));
            }
        var free = visit.technicianId() == null ? windows : appointments.free(visit.technicianId(), windows);
        return free.stream().map(it -> new Slot(it.start(), it.end())).toList();
    }

    /** The link may be forwarded: the room is not shown. */
    /** An address as a page shows it that whoever holds the phone can read. */
    public static String masked(String address) {
        return address.replaceAll("\\d+室$", "**室");
    }
}
