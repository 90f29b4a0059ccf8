package cn.zhenqing365.workorder;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.model.Draft;
import cn.zhenqing365.workorder.model.Visit;
import cn.zhenqing365.workorder.store.AssignmentStore;
import cn.zhenqing365.workorder.store.RevealStore;
import cn.zhenqing365.workorder.store.WorkOrderStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;


/** The door: open a visit, give it to someone, look at it, cancel it. What a technician reports is in {@code actions}. */
@Component
public class WorkOrders {
    private final WorkOrderStore store;
    private final AssignmentStore assignments;
    private final RevealStore reveals;
    private final Journal journal;

    WorkOrders(WorkOrderStore store, AssignmentStore assignments, RevealStore reveals, Journal journal) {
        this.store = store;
        this.assignments = assignments;
        this.reveals = reveals;
        this.journal = journal;
    }

    /** A visit that was just opened, and the one who is asked. */
    public record Opened(WorkOrder work, Assignment asked) {}

    /**
     * Opens a visit and gives it at once to the one who will be told: it is never unowned.
     * @param load of the one who will be told, when it was read for the choice; else null
     */
    public Opened open(OpenWork what, Assignee whom, Load load, Actor by, Instant now) {
        var code = load != null ? (Integer) load.freeCode() : freeCode(whom.staffId());
        var work = new WorkOrder(Ids.at(now), what.ticketNumber() + "-" + what.visit(), what.ticketId(), what.ticketNumber(), what.householdId(),
                what.areaCode(), what.symptom(), what.skills(), what.customerName(), what.contactPhone(), what.address(),
                WorkOrderState.ASSIGNED, whom.staffId(), code, 1, now, now, null, null, null, null, null, null, null, 0, 0);
        var asked = asked(work.id(), 1, whom, code, null, now);
        store.insert(work, asked);
        tell(asked, work.ticketId(), work.areaCode(), whom, by);
        return new Opened(work, asked);
    }

    /** Hands the job to somebody else; the link in the text before this one refuses from now on. */
    public Assignment assign(WorkOrder work, Assignee whom, String reason, Actor by, Instant now) {
        if (!work.state().isOpen()) throw Refused.because("WORK_ALREADY_COMPLETED", "number", work.number());
        if (work.arrivedAt() != null) throw Refused.because("TECHNICIAN_ALREADY_THERE", "number", work.number());
        assignments.end(work.id(), reason, now);
        var code = freeCode(whom.staffId());
        var changed = Draft.of(work).assignedTo(whom.staffId(), code, now).done();
        store.save(changed);
        var asked = asked(work.id(), changed.assignmentNo(), whom, code, reason, now);
        assignments.insert(asked);
        tell(asked, work.ticketId(), work.areaCode(), whom, by);
        return asked;
    }

    public void cancel(UUID id, String reason, Actor by, Instant now) {
        var work = lock(id);
        if (!work.state().isOpen()) return;
        store.save(new Visit(work).cancelled().orRefuse().work());
        assignments.end(id, reason, now);
        journal.write(Happening.of("WORK_CANCELLED", "WORK_ORDER", id, work.ticketId(), work.areaCode(), by, now, "reason", reason));
    }

    public WorkOrder get(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("WORK_ORDER", id));
    }

    /** Locked until the end of the transaction. */
    public WorkOrder lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refused.notFound("WORK_ORDER", id));
    }

    public WorkOrder byNumber(String number) {
        return store.byNumber(number).orElseThrow(() -> Refused.notFound("WORK_ORDER", number));
    }

    /** Their own visits and those they share with another request of the household, oldest first. */
    public List<WorkOrder> ofTickets(Collection<UUID> ticketIds) {
        return store.ofTickets(ticketIds);
    }

    public List<WorkOrder> openOf(UUID technicianId) {
        return store.openOf(technicianId);
    }

    /**
     * Everything that bears on the day of an area: what is open there or with one of these technicians, and what was completed there since.
     *
     * @param completedSince null when only what is open matters
     */
    public List<WorkOrder> ofDay(Collection<String> areaCodes, Collection<UUID> technicians, Instant completedSince) {
        return store.ofDay(areaCodes, technicians, completedSince);
    }

    public List<Assignment> assignmentsOf(UUID workOrderId) {
        return assignments.of(workOrderId);
    }

    public Optional<Assignment> assignment(UUID id) {
        return assignments.find(id);
    }

    public Optional<Assignment> byLink(String token) {
        return assignments.byToken(token);
    }

    /** How busy each of these technicians is. */
    public Map<UUID, Load> loads(Collection<UUID> technicians) {
        return store.loads(technicians);
    }

    /** @return the jobs for which this was the first acknowledged text, and when it was */
    public Map<WorkOrder, Instant> markDispatched(Map<UUID, Instant> ackedByAssignment) {
        return store.markDispatched(ackedByAssignment);
    }

    /** A word for a link that shows the customer's number once, while this assignment stands. */
    public String offerReveal(UUID assignmentId, Instant now) {
        var token = Ids.token();
        reveals.insert(token, assignmentId, now);
        return token;
    }

    /** The jobs these assignments were about, by assignment. */
    public Map<UUID, UUID> ofAssignments(Collection<UUID> assignmentIds) {
        return assignments.workOrdersOf(assignmentIds);
    }

    private static Assignment asked(UUID workOrderId, int no, Assignee whom, Integer code, String reason, Instant now) {
        return new Assignment(Ids.at(now), workOrderId, no, whom.staffId(), whom.phone(), whom.via(), reason, now, null, null, null, Ids.token(), code);
    }

    private void tell(Assignment asked, UUID ticketId, String areaCode, Assignee whom, Actor by) {
        journal.write(Happening.of("WORK_ASSIGNED", "WORK_ORDER", asked.workOrderId(), ticketId, areaCode, by, asked.assignedAt(),
                "to", whom.name(), "staffNo", whom.staffNo(), "via", whom.via(), "no", asked.no(), "reason", asked.reason()));
    }

    private Integer freeCode(UUID technicianId) {
        return technicianId == null ? null : (Integer) store.loads(List.of(technicianId)).getOrDefault(technicianId, Load.NONE).freeCode();
    }
}
