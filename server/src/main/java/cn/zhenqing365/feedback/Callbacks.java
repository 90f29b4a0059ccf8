package cn.zhenqing365.feedback;

import cn.zhenqing365.feedback.actions.DrawCallbacks;
import cn.zhenqing365.feedback.store.CallbackList;
import cn.zhenqing365.feedback.store.CallbackStore;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.territory.Area;
import cn.zhenqing365.territory.Areas;
import cn.zhenqing365.ticket.TicketLine;
import cn.zhenqing365.ticket.Tickets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door: what the call-back desk has before it. */
@Component
public class Callbacks {
    private static final int LIMIT = 500;

    /** {@code target} is the published share of {@code closed}; {@code deficit} what is still missing to it (§13). */
    public record Quota(String areaCode, String areaName, int closed, int target, int done, int due, int deficit) {}

    /** {@code phone} in clear: it is going to be dialled. {@code mustReason} null when drawn by lot. */
    public record Case(UUID id, String ticketNumber, String customerName, String phone, String areaCode, String symptomName,
                       String technicianName, Instant fixedAt, String mustReason, int attempts, Instant notBefore, String state) {}

    public record Desk(List<Quota> quota, List<Case> cases) {}

    private final CallbackList list;
    private final CallbackStore store;
    private final DrawCallbacks draw;
    private final Tickets tickets;
    private final StaffMembers staff;
    private final Areas areas;

    Callbacks(CallbackList list, CallbackStore store, DrawCallbacks draw, Tickets tickets, StaffMembers staff, Areas areas) {
        this.list = list;
        this.store = store;
        this.draw = draw;
        this.tickets = tickets;
        this.staff = staff;
        this.areas = areas;
    }

    /** @param codes null for all areas */
    public Desk desk(Collection<String> codes, YearMonth month) {
        var rows = list.due(codes, month, LIMIT);
        var lines = tickets.lines(rows.stream().map(CallbackList.Row::ticketId).toList()).stream()
                .collect(Collectors.toMap(TicketLine::id, TicketLine::symptomName));
        var technicians = staff.find(rows.stream().map(CallbackList.Row::technicianId).filter(Objects::nonNull).toList());
        var names = areas.all().stream().collect(Collectors.toMap(Area::code, Area::name));
        return new Desk(list.counts(codes, month).stream().map(it -> quota(it, names)).toList(),
                rows.stream().map(it -> shown(it, lines, technicians)).toList());
    }

    /** @throws Refused NOT_FOUND */
    public String areaOf(UUID caseId) {
        return store.find(caseId).orElseThrow(() -> Refused.notFound("callback", caseId)).areaCode();
    }

    private Quota quota(CallbackList.Counted it, Map<String, String> names) {
        int target = draw.quota(it.closed());
        return new Quota(it.areaCode(), names.getOrDefault(it.areaCode(), it.areaCode()), it.closed(), target, it.done(), it.due(),
                Math.max(0, target - it.done()));
    }

    private static Case shown(CallbackList.Row it, Map<UUID, String> symptoms, Map<UUID, Staff> technicians) {
        var technician = it.technicianId() == null ? null : technicians.get(it.technicianId());
        return new Case(it.id(), it.ticketNumber(), it.customerName(), it.phone(), it.areaCode(), symptoms.get(it.ticketId()),
                technician == null ? null : technician.name(), it.fixedAt(), it.mustReason(), it.attempts(), it.notBefore(), it.state().name());
    }
}
