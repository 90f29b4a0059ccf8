package cn.zhenqing365.workorder.model;

import cn.zhenqing365.kernel.TimeWindow;
import cn.zhenqing365.workorder.Closing;
import cn.zhenqing365.workorder.WorkOrder;
import cn.zhenqing365.workorder.WorkOrderState;
import java.time.Instant;
import java.util.UUID;

/** A work order being changed: the earliest time of each milestone counts, the state only moves forward. */
public final class Draft {
    private final WorkOrder from;
    private WorkOrderState state;
    private UUID technicianId;
    private Integer jobCode;
    private int assignmentNo;
    private int attempts;
    private Instant assignedAt;
    private Instant receivedAt;
    private Instant contactedAt;
    private Instant windowStart;
    private Instant windowEnd;
    private Instant arrivedAt;
    private Instant completedAt;
    private Closing closing;

    private Draft(WorkOrder from) {
        this.from = from;
        state = from.state();
        technicianId = from.technicianId();
        jobCode = from.jobCode();
        assignmentNo = from.assignmentNo();
        attempts = from.unreachableAttempts();
        assignedAt = from.assignedAt();
        receivedAt = from.receivedAt();
        contactedAt = from.contactedAt();
        windowStart = from.windowStart();
        windowEnd = from.windowEnd();
        arrivedAt = from.arrivedAt();
        completedAt = from.completedAt();
        closing = from.closing();
    }

    public static Draft of(WorkOrder from) {
        return new Draft(from);
    }

    Draft reached(WorkOrderState milestone) {
        if (state.before(milestone)) state = milestone;
        return this;
    }

    Draft state(WorkOrderState exactly) {
        state = exactly;
        return this;
    }

    /** A new holder: what the one before had received is not received; what was agreed with the customer still stands. */
    public Draft assignedTo(UUID technician, Integer code, Instant at) {
        technicianId = technician;
        jobCode = code;
        assignmentNo++;
        assignedAt = at;
        receivedAt = null;
        state = windowStart != null ? WorkOrderState.APPOINTED : contactedAt != null ? WorkOrderState.CONTACTED : WorkOrderState.ASSIGNED;
        return this;
    }

    Draft receivedAt(Instant at) {
        if (receivedAt == null || at.isBefore(receivedAt)) receivedAt = at;
        return this;
    }

    Draft contactedAt(Instant at) {
        if (contactedAt == null || at.isBefore(contactedAt)) contactedAt = at;
        return this;
    }

    Draft arrivedAt(Instant at) {
        arrivedAt = at;
        return this;
    }

    /** Was there and could not do it: whoever comes next agrees a time and arrives anew. */
    public Draft leftAgain() {
        arrivedAt = null;
        windowStart = null;
        windowEnd = null;
        state = contactedAt != null ? WorkOrderState.CONTACTED : WorkOrderState.RECEIVED;
        return this;
    }

    Draft completedAt(Instant at) {
        completedAt = at;
        return this;
    }

    Draft window(TimeWindow window) {
        windowStart = window.start();
        windowEnd = window.end();
        return this;
    }

    Draft closing(Closing how) {
        closing = how;
        return this;
    }

    Draft oneMoreAttempt() {
        attempts++;
        return this;
    }

    public WorkOrder done() {
        return new WorkOrder(from.id(), from.number(), from.ticketId(), from.ticketNumber(), from.householdId(), from.areaCode(),
                from.symptom(), from.skills(), from.customerName(), from.contactPhone(), from.address(),
                state, technicianId, jobCode, assignmentNo, from.openedAt(), assignedAt, receivedAt, contactedAt,
                windowStart, windowEnd, arrivedAt, completedAt, closing, attempts, from.version());
    }
}
