package cn.zhenqing365.workorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One visit, as it stands. {@code jobCode} is the two digits by which a technician names the job in a text; it is unique
 * among the open jobs of that technician. {@code technicianId} is null only while the duty phone holds the job.
 */
public record WorkOrder(UUID id, String number, UUID ticketId, String ticketNumber, UUID householdId, String areaCode,
                        String symptom, List<String> skills, String customerName, String contactPhone, String address,
                        WorkOrderState state, UUID technicianId, Integer jobCode, int assignmentNo,
                        Instant openedAt, Instant assignedAt, Instant receivedAt, Instant contactedAt,
                        Instant windowStart, Instant windowEnd, Instant arrivedAt, Instant completedAt,
                        Closing closing, int unreachableAttempts, int version) {

    public boolean isHeldBy(UUID staffId) {
        return staffId != null && staffId.equals(technicianId);
    }
}
