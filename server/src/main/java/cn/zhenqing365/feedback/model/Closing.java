package cn.zhenqing365.feedback.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A closed repair, as the sample sees it.
 *
 * @param technicianId who completed it; null when it was solved on the phone
 * @param mustReason BREACH, COMPLAINT, REPEAT or SPECIAL_CARE: must be called; null when the lot decides
 */
public record Closing(UUID ticketId, UUID technicianId, String faultFamily, String mustReason, Instant fixedAt, Instant closedAt) {
    String stratum() {
        return technicianId + " " + faultFamily;
    }
}
