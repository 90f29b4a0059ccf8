package cn.zhenqing365.workorder;

import cn.zhenqing365.journal.Happening;
import cn.zhenqing365.journal.Journal;
import cn.zhenqing365.kernel.Actor;
import cn.zhenqing365.kernel.Ids;
import cn.zhenqing365.kernel.Refused;
import cn.zhenqing365.workorder.model.Draft;
import cn.zhenqing365.workorder.model.Visit;
import cn.zhenqing365.workorder.store.AssignmentStore;
import cn.zhenqing365.workorder.store.WorkOrderStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;


/** The door: open a visit, give it to someone, look at it, cancel it. What a technician reports is in {@code actions}. */
@Component
public class WorkOrders {
    private final WorkOrderStore store;
    private final AssignmentStore assignments;
    private final Journal journal;

    WorkOrders(WorkOrderStore store, AssignmentStore assignments, Journal journal) {
        this.store = store;
        this.assignments = assignments;
        this.journal = journal;
    }

    /** Opens a visit and gives it at once to the one who will be told: it is never unowned. */
    public Assignment open(OpenWork what, Assignee whom, Actor by, Instant now) {
        var id = Ids.at(now);
        var code = freeCode(whom.staffId());
        store.insert(new WorkOrder(id, what.ticketNumber() + "-" + what.visit(), what.ticketId(), what.ticketNumber(), what.householdId(),
                what.areaCode(), what.symptom(), what.skills(), what.customerName(), what.contactPhone(), what.address(),
                WorkOrderState.ASSIGNED, whom.staffId(), code, 1, now, now, null, null, null, null, null, null, null, 0, 0));
        return ask(id, 1, what.ticketId(), what.areaCode(), whom, code, null, by, now);
    }

    /** Hands the job to somebody else; the link in the text before this one refuses from now on. */
    public Assignment assign(WorkOrder work, Assignee whom, String reason, Actor by, Instant now) {
        if (!work.state().isOpen()) throw Refused.because("WORK_ALREADY_COMPLETED", "number", work.number());
        if (work.arrivedAt() != null) throw Refused.because("TECHNICIAN_ALREADY_THERE", "number", work.number());
        assignments.end(work.id(), reason, now);
        var code = freeCode(whom.staffId());
        var changed = Draft.of(work).assignedTo(whom.staffId(), code, now).done();
        store.save(changed);
        return ask(work.id(), changed.assignmentNo(), work.ticketId(), work.areaCode(), whom, code, reason, by, now);
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

    public List<WorkOrder> ofTickets(Collection<UUID> ticketIds) {
        return store.ofTickets(ticketIds);
    }

    public List<WorkOrder> openOf(UUID technicianId) {
        return store.openOf(technicianId);
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

    /** How many open jobs each of these technicians holds. */
    public Map<UUID, Long> openJobs(Collection<UUID> technicians) {
        return store.openJobs(technicians).stream()
                .collect(Collectors.groupingBy(WorkOrderStore.OpenJob::technicianId, Collectors.counting()));
    }

    /** True for the first acknowledged text of a job only. */
    public boolean markDispatched(UUID workOrderId, Instant at) {
        return store.markDispatched(workOrderId, at);
    }

    private Assignment ask(UUID id, int no, UUID ticketId, String areaCode, Assignee whom, Integer code, String reason, Actor by, Instant now) {
        var asked = new Assignment(Ids.at(now), id, no, whom.staffId(), whom.phone(), whom.via(), reason, now, null, null, null, Ids.token(), code);
        assignments.insert(asked);
        journal.write(Happening.of("WORK_ASSIGNED", "WORK_ORDER", id, ticketId, areaCode, by, now,
                "to", whom.name(), "staffNo", whom.staffNo(), "via", whom.via(), "no", no, "reason", reason));
        return asked;
    }

    private Integer freeCode(UUID technicianId) {
        if (technicianId == null) return null;
        var used = store.openJobs(List.of(technicianId)).stream().map(WorkOrderStore.OpenJob::jobCode).collect(Collectors.toSet());
        int code = 10;
        while (used.contains(code)) code++;
        return code;
    }
}
